import { join } from 'node:path';
import { buildVersion } from '../crates/build/build.ts';
import { executable } from '../crates/build/paths.ts';
import { demoFunction } from '../crates/build/programs.ts';
import { recordedVersions } from '../crates/build/versions.ts';
import { readArguments } from './arguments.ts';
import { type Measurement, measure } from './measure.ts';

/**
 * `npm run bench`: the mock Runtime API under the native function, in turn with the other emulators that are named, and
 * each one's median as a ratio to the mock's. Needs cargo and Linux. Exits 0, 1 on a failure, 2 for wrong arguments.
 */
try {
  const { peers, invocations, rounds } = readArguments(process.argv.slice(2));
  const version = recordedVersions.at(-1) ?? '';
  await buildVersion(version);
  const program = executable(version, demoFunction.name);
  const ours = `${process.execPath} ${join(import.meta.dirname, 'emulator.ts')} {port} {function}`;
  const emulators = [ours, ...peers].map((command) => ({ command, measurements: [] as Measurement[] }));
  // In turn, so that what else the machine does meets all of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const { command, measurements } of emulators) {
      measurements.push(await measure(command, program, invocations));
    }
  }
  console.log(
    `lambda_runtime ${version}, release build; ${invocations} invocations, one by one, median of ${rounds} rounds`,
  );
  let first: Measurement | null = null;
  for (const { command, measurements } of emulators) {
    const median = medians(measurements);
    console.log(line(command === ours ? 'this mock' : command, median, first));
    first ??= median;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof RangeError ? 2 : 1;
}

function medians(measurements: readonly Measurement[]): Measurement {
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return {
    invocationsPerSecond: median(measurements.map((one) => one.invocationsPerSecond)),
    residentMegabytes: median(measurements.map((one) => one.residentMegabytes)),
  };
}

function line(
  name: string,
  { invocationsPerSecond, residentMegabytes }: Measurement,
  ours: Measurement | null,
): string {
  const figures = `${invocationsPerSecond.toFixed(0)} invocations/s, ${residentMegabytes.toFixed(0)} MB`;
  if (ours === null) return `${name}: ${figures}`;
  const speed = ours.invocationsPerSecond / invocationsPerSecond;
  const memory = ours.residentMegabytes / residentMegabytes;
  return `${name}: ${figures}; this mock is at ${speed.toFixed(2)} × its speed and ${memory.toFixed(2)} × its memory`;
}
