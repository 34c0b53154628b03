import { expect, test } from 'vitest';
import { platformLog } from './platform-log.ts';

const id = '00000000-0000-4000-8000-000000000001';

test('a warm invocation has a START, an END and a REPORT line', () => {
  expect(platformLog(id)).toEqual([
    `START RequestId: ${id} Version: $LATEST`,
    `END RequestId: ${id}`,
    `REPORT RequestId: ${id}\tDuration: 1.00 ms\tBilled Duration: 1 ms\tMemory Size: 128 MB\tMax Memory Used: 128 MB\t`,
  ]);
});

test('a cold start adds its Init Duration, and part of a millisecond is billed as a whole one', () => {
  const [, , report] = platformLog(id, {
    durationMs: 2.345,
    memorySizeMb: 256,
    maxMemoryUsedMb: 20,
    initDurationMs: 31.5,
  });
  expect(report).toBe(
    `REPORT RequestId: ${id}\tDuration: 2.35 ms\tBilled Duration: 3 ms\tMemory Size: 256 MB\tMax Memory Used: 20 MB\tInit Duration: 31.50 ms\t`,
  );
});
