import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { buildVersion } from '../crates/build/build.ts';
import { executable } from '../crates/build/paths.ts';
import { demoFunction } from '../crates/build/programs.ts';
import { recordedVersions } from '../crates/build/versions.ts';
import { readArguments } from './arguments.ts';
import { measure } from './measure.ts';
import { report } from './report.ts';
import type { Measurement } from './workload.ts';

const file = (name: string) => join(import.meta.dirname, name);

/**
 * `npm run bench`: the mock Runtime API under the native function, in turn with the emulators that are named, and the
 * ratios of their medians. Needs cargo and Linux. Exits 0, 1 on a failure, 2 for wrong arguments.
 */
try {
  const { peers, invocations, rounds } = readArguments(process.argv.slice(2));
  const version = recordedVersions.at(-1) ?? '';
  await buildVersion(version);
  const program = executable(version, demoFunction.name);
  const overHttp = (command: string) => () => measure(command, program, invocations);
  const candidates = [
    { name: 'this mock, invoked in its process', run: () => inProcess(program, invocations) },
    {
      name: 'this mock, invoked over HTTP',
      run: overHttp(`${process.execPath} ${file('emulator.ts')} {port} {function}`),
    },
    ...peers.map((command) => ({ name: basename(command.split(' ')[0] ?? command), run: overHttp(command) })),
  ].map((candidate) => ({ ...candidate, measurements: [] as Measurement[] }));
  // In turn, so that what else the machine does meets all of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const { run, measurements } of candidates) measurements.push(await run());
  }
  console.log(`lambda_runtime ${version}, release build; ${invocations} invocations, one by one`);
  console.log(`Median of ${rounds} rounds:`);
  console.log(report(candidates.slice(0, 2), candidates.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof RangeError ? 2 : 1;
}

async function inProcess(program: string, invocations: number): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    file('in-process.ts'),
    program,
    String(invocations),
  ]);
  return JSON.parse(stdout);
}
