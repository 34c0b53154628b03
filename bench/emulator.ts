import { createServer } from 'node:http';
import { startChild } from '../crates/native/child.ts';
import { lambdaEnvironment } from '../playground/runtime-api/lambda-environment.ts';
import { platformLog } from '../playground/runtime-api/platform-log.ts';
import { RuntimeApi } from '../playground/runtime-api/runtime-api.ts';
import { serve } from '../playground/runtime-api/serve.ts';

/**
 * The mock Runtime API as an emulator of its own process, to be measured beside others:
 * `node bench/emulator.ts PORT FUNCTION`. It takes invocations one by one and writes their START, END and REPORT lines,
 * as AWS's runtime interface emulator does.
 */
const [port = '0', executable = ''] = process.argv.slice(2);

let answer: ((body: string) => void) | null = null;

const api = new RuntimeApi({
  onExchange: ({ method, requestBody }) => {
    // Nobody asks for them here, and a benchmark would fill the memory with them.
    queueMicrotask(() => api.exchanges.splice(0));
    if (method === 'POST') answer?.(requestBody);
  },
});
const served = await serve(api);
await startChild(executable, { ...lambdaEnvironment(served.address), SUBSCRIBER: 'none' });

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer = (body) => {
      answer = null;
      process.stderr.write(`${platformLog(requestId).join('\n')}\n`);
      response.end(body);
    };
    const requestId = api.enqueue(Buffer.concat(chunks));
  });
}).listen(Number(port), '127.0.0.1');
