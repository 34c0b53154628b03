import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ANSWER, EVENT, type Measurement, WARM_UP } from './workload.ts';

const PATH = '/2015-03-31/functions/function/invocations';

/**
 * Starts an emulator with the function, invokes it one by one, and ends it.
 * @param command with `{function}`, `{port}` and `{api-port}` in it
 * @throws {Error} when it does not start, or answers something else than the function does
 */
export async function measure(
  command: string,
  executable: string,
  invocations: number,
): Promise<Measurement> {
  const [port, apiPort] = [await freePort(), await freePort()];
  const [program = '', ...args] = command
    .split(' ')
    .filter((part) => part !== '')
    .map((part) =>
      part
        .replace('{function}', executable)
        .replace('{port}', String(port))
        .replace('{api-port}', String(apiPort)),
    );
  const env = { PATH: process.env.PATH, SUBSCRIBER: 'none', AWS_LAMBDA_FUNCTION_NAME: 'orders' };
  const emulator = spawn(program, args, { detached: true, env, stdio: 'ignore' });
  const failed = new Promise<never>((_, fail) => {
    emulator.once('error', (error) => fail(new Error(`"${command}" does not start: ${error.message}`)));
    emulator.once('exit', (code) => fail(new Error(`"${command}" ended with ${code}.`)));
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    return await Promise.race([failed, round(emulator, port, agent, invocations)]);
  } finally {
    agent.destroy();
    failed.catch(() => {});
    if (emulator.pid !== undefined && emulator.exitCode === null) process.kill(-emulator.pid, 'SIGKILL');
  }
}

async function round(
  emulator: ChildProcess,
  port: number,
  agent: Agent,
  invocations: number,
): Promise<Measurement> {
  await firstAnswer(port, agent);
  for (let count = 0; count < WARM_UP; count += 1) await invoke(port, agent);
  const begin = performance.now();
  for (let count = 0; count < invocations; count += 1) await invoke(port, agent);
  const seconds = (performance.now() - begin) / 1000;
  const status = await readFile(`/proc/${emulator.pid}/status`, 'utf8');
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
  return { invocationsPerSecond: invocations / seconds, residentMegabytes: kilobytes / 1024 };
}

/** An emulator has no sign for being ready but that it answers. */
async function firstAnswer(port: number, agent: Agent): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await invoke(port, agent);
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(100);
    }
  }
}

function invoke(port: number, agent: Agent): Promise<void> {
  return new Promise((settle, fail) => {
    const headers = { 'content-type': 'application/json', 'content-length': EVENT.length };
    const post = request(
      { host: '127.0.0.1', port, path: PATH, method: 'POST', agent, headers },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => {
          if (body === ANSWER) settle();
          else fail(new Error(`The function's answer should be ${ANSWER}, but ${body} came.`));
        });
      },
    );
    post.once('error', fail);
    post.end(EVENT);
  });
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') fail(new Error('not listening on a port'));
        else settle(address.port);
      });
    });
  });
}
