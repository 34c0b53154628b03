/**
 * The function as a process of its own, as Lambda starts it: it finds the Runtime API in its environment.
 *
 * Usage: `AWS_LAMBDA_RUNTIME_API=127.0.0.1:9001 node function.js '{"version":"0.11.2","subscriber":"default","env":{}}'`
 */
import { main } from '../functions/orders/main.ts';
import { Declined, type Setup } from '../run.ts';
import { httpTransport } from './http-transport.ts';
import { DECLINED } from './messages.ts';

const setup: Setup = JSON.parse(process.argv[2] ?? '{}');
const written = { stdout: 0, stderr: 0 };

const write = (stream: keyof typeof written) => (text: string) => {
  written[stream] += Buffer.byteLength(text);
  process[stream].write(text);
};

try {
  process.exitCode = await main(setup, {
    transport: httpTransport(process.env.AWS_LAMBDA_RUNTIME_API ?? '127.0.0.1:9001', () => written),
    stdout: write('stdout'),
    stderr: write('stderr'),
  });
} catch (error) {
  if (!(error instanceof Declined)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = DECLINED;
}
