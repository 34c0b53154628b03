import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { buildVersion } from '../crates/build/build.ts';
import { executable } from '../crates/build/paths.ts';
import { demoFunction } from '../crates/build/programs.ts';
import { recordedVersions } from '../crates/build/versions.ts';
import type { Arguments } from './arguments.ts';
import { measure } from './measure.ts';
import { runtimeApiReport } from './runtime-api-report.ts';
import type { Measurement } from './workload.ts';

const file = (name: string) => join(import.meta.dirname, name);

/**
 * Measures the mock Runtime API under the native function, in turn with the emulators that are named.
 * @returns the medians and their ratios, in lines for people
 * @throws {Error} when the function can't be built, or an emulator fails
 */
export async function measureRuntimeApi({ peers, invocations, rounds }: Arguments): Promise<string> {
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
  return [
    `lambda_runtime ${version}, release build; ${invocations} invocations, one by one`,
    `Median of ${rounds} rounds:`,
    runtimeApiReport(candidates.slice(0, 2), candidates.slice(2)),
  ].join('\n');
}

async function inProcess(program: string, invocations: number): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    file('in-process.ts'),
    program,
    String(invocations),
  ]);
  return JSON.parse(stdout);
}
