/** `npm run -s function -- --version 0.11.2`: the demo function as a custom runtime, under any Runtime API. */

import { writeSync } from 'node:fs';
import { GuestProcess } from '../functions/crate/process.ts';
import { Declined } from '../run.ts';
import { WrongArguments } from '../wrong-arguments.ts';
import { HELP, optionsFrom } from './command-line-options.ts';
import { loadCrateFile } from './crate-files.ts';
import { tcpStreams } from './tcp-stream.ts';

/** @returns the exit code */
async function main(args: string[]): Promise<number> {
  const options = optionsFrom(args, process.env);
  if (options === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const module = await loadCrateFile(options.version);
  const surroundings = {
    env: options.env,
    stdout: (bytes: Uint8Array) => writeAll(1, bytes),
    stderr: (bytes: Uint8Array) => writeAll(2, bytes),
  };
  const guest = await GuestProcess.start(module, surroundings, tcpStreams(options.api));
  return guest.ended;
}

/** Writes before the guest goes on, as a process of its own would. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let rest = bytes; rest.byteLength > 0; ) rest = rest.subarray(writeSync(descriptor, rest));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (failure) {
  if (!(failure instanceof WrongArguments || failure instanceof Declined || failure instanceof RangeError))
    throw failure;
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 2;
}
