import { afterEach, expect, test } from 'vitest';
import type { ApiFault } from '../runtime-api/protocol.ts';
import { modelled } from './testing/modelled.ts';
import { startTwins, type Twins } from './testing/twins.ts';

let twins: Twins | undefined;

afterEach(async () => {
  await twins?.close();
});

const faults = (['response', 'error'] as const).flatMap((on) =>
  [400, 403, 410, 413, 500].map((status): ApiFault => ({ on, status })),
);

const cases = modelled.flatMap((version) => [
  { version, subscriber: 'default' as const },
  { version, subscriber: 'none' as const },
]);

test.each(cases)(
  'lambda_runtime $version, subscriber $subscriber, when Lambda refuses what it is told',
  async (setup) => {
    const started = await startTwins({ ...setup, env: {} });
    twins = started;
    for (const fault of faults) {
      const event = JSON.stringify({ scenario: fault.on === 'error' ? 'error' : 'success' });
      const { model, crate } = await started.invoke(event, fault);
      expect(model, JSON.stringify(fault)).toEqual(crate);
      expect(crate.exit).toBeNull();
    }
  },
);
