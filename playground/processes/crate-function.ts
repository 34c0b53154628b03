/**
 * The same function with the crate itself: lambda_runtime, compiled to WebAssembly, as a process of its own that speaks
 * HTTP to the Runtime API over TCP. Its system calls are plain JavaScript.
 *
 * Usage: `AWS_LAMBDA_RUNTIME_API=127.0.0.1:9001 node crate-function.js '{"version":"0.11.2","subscriber":"default","env":{}}'`
 */
import { tcpStreams } from '../custom-runtime/tcp-stream.ts';
import { GuestProcess } from '../functions/crate/process.ts';
import { Declined, type Setup } from '../run.ts';
import { lambdaEnvironment } from '../runtime-api/lambda-environment.ts';
import { addedHeader } from './added-header.ts';
import { DECLINED } from './messages.ts';
import { readCrate } from './read-crate.ts';
import { printWritten, WRITTEN_HEADER } from './written.ts';

const setup: Setup = JSON.parse(process.argv[2] ?? '{}');
const api = process.env.AWS_LAMBDA_RUNTIME_API ?? '127.0.0.1:9001';
const written = { stdout: 0, stderr: 0 };

const write = (stream: keyof typeof written) => (bytes: Uint8Array) => {
  written[stream] += bytes.byteLength;
  process[stream].write(bytes);
};

try {
  const guest = await GuestProcess.start(
    await readCrate(setup.version),
    {
      env: { ...lambdaEnvironment(api), ...setup.env, SUBSCRIBER: setup.subscriber },
      stdout: write('stdout'),
      stderr: write('stderr'),
    },
    tcpStreams(api, () => addedHeader(() => `${WRITTEN_HEADER}: ${printWritten(written)}`)),
  );
  process.exitCode = await guest.ended;
} catch (error) {
  if (!(error instanceof Declined)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = DECLINED;
}
