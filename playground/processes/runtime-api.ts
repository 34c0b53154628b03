/**
 * What Lambda is to a function, as a process: the mock Runtime API on a port, the function started with its address,
 * and everything that the function writes or posts told as messages.ts says.
 *
 * Usage: `node runtime-api.js PORT '{"version":"0.11.2","subscriber":"default","env":{}}' [function|crate-function]`,
 * then orders on standard input
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Setup } from '../run.ts';
import { httpListener } from '../runtime-api/node-http.ts';
import { RuntimeApi } from '../runtime-api/runtime-api.ts';
import { type ServedApi, serve } from '../runtime-api/serve.ts';
import { type Message, type Order, printMessage } from './messages.ts';
import { StreamReader } from './stream-reader.ts';
import { parseWritten, WRITTEN_HEADER } from './written.ts';

const tell = (message: Message) => process.stdout.write(printMessage(message));
const tellIdle = () => tell({ kind: 'idle' });

const [port = '0', setupText = '{}', program = 'function'] = process.argv.slice(2);
const setup: Setup = JSON.parse(setupText);

/** The wanted port, or another where something listens there already. */
async function served(listener: RequestListener): Promise<ServedApi> {
  try {
    return await serve(api, { port: Number(port), listener });
  } catch {
    return serve(api, { listener });
  }
}

const api = new RuntimeApi({ onExchange: (exchange) => tell({ kind: 'exchange', exchange }) });
const answer = httpListener(api);
const { address } = await served(async (request, response) => {
  const written = parseWritten(request.headersDistinct[WRITTEN_HEADER]?.[0]);
  delete request.headersDistinct[WRITTEN_HEADER];
  await Promise.all([stdout.until(written.stdout), stderr.until(written.stderr)]);
  answer(request, response);
});

// A file beside this one: its name ends as this one's does, with the types stripped or not.
const script = fileURLToPath(import.meta.url).replace(/runtime-api(\.[jt]s)$/, `${program}$1`);
const started = spawn('node', [script, setupText], {
  env: { ...process.env, ...setup.env, AWS_LAMBDA_RUNTIME_API: address },
  stdio: ['ignore', 'pipe', 'pipe'],
});
const stdout = new StreamReader(started.stdout, (text) => tell({ kind: 'stdout', text }));
const stderr = new StreamReader(started.stderr, (text) => tell({ kind: 'stderr', text }));
started.on('close', (code, signal) => {
  tell({ kind: 'exit', code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]) });
});
api.idle().then(tellIdle);

const end = () => {
  started.kill();
  process.exit();
};
process.on('SIGTERM', end).on('SIGINT', end);
createInterface(process.stdin).on('line', async (line) => {
  const { event, fault }: Order = JSON.parse(line);
  const requestId = api.enqueue(await readFile(event), fault ?? undefined);
  tell({ kind: 'queued', requestId });
  api.idle().then(tellIdle);
});
