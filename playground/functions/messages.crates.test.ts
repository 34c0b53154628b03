import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { anyEvent } from './testing/any-event.ts';
import { modelled } from './testing/modelled.ts';
import { startTwins, type Twins } from './testing/twins.ts';

/** The first, the last and one in which a returned error is lost; with `--all`, every one. */
const threeOf = (versions: readonly string[]) =>
  versions.length > 5
    ? versions
    : versions.filter((version) => ['0.10.0', '0.11.2', versions.at(-1)].includes(version));

let twins: Twins | undefined;

afterEach(async () => {
  await twins?.close();
});

const cases = threeOf(modelled).flatMap((version) => [
  { version, format: 'Text' },
  { version, format: 'JSON' },
]);

test.each(cases)(
  'lambda_runtime $version writes any message in $format as the model does',
  async ({ version, format }) => {
    const started = await startTwins({
      version,
      subscriber: 'default',
      env: { AWS_LAMBDA_LOG_FORMAT: format },
    });
    twins = started;
    await fc.assert(
      fc.asyncProperty(anyEvent, async (event) => {
        const { model, crate } = await started.invoke(event);
        expect(model).toEqual(crate);
      }),
      { numRuns: 1000 },
    );
  },
);
