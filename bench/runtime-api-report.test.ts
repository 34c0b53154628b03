import { expect, test } from 'vitest';
import { runtimeApiReport } from './runtime-api-report.ts';

const at = (invocationsPerSecond: number, residentMegabytes: number) => ({
  invocationsPerSecond,
  residentMegabytes,
});

test('medians are shown, and ours as a ratio to each peer', () => {
  const ours = { name: 'this mock', measurements: [at(3000, 80), at(100, 90), at(2000, 70)] };
  const peer = { name: 'emulator', measurements: [at(1000, 20), at(900, 20), at(5000, 20)] };

  expect(runtimeApiReport([ours], [peer]).split('\n')).toEqual([
    '  this mock: 2000 invocations/s, 80 MB',
    '  emulator: 1000 invocations/s, 20 MB',
    '  this mock, to emulator: 2.00 × the speed, 4.00 × the memory',
  ]);
});
