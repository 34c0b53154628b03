import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { releases } from './model/versions.ts';
import { anyEvent } from './testing/any-event.ts';
import { startTwins, type Twins } from './testing/twins.ts';

let twins: Twins | undefined;

afterEach(async () => {
  await twins?.close();
});

const cases = Object.keys(releases).flatMap((version) => [
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
      { numRuns: 300 },
    );
  },
);
