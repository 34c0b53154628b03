import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type NativeProcess, startNative } from './process.ts';

let directory: string;
let started: NativeProcess | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'process-test-'));
});

afterEach(async () => {
  await started?.close();
  started = undefined;
  await rm(directory, { recursive: true });
});

/** A custom runtime in a few lines; `handle` is what it does with each event before it asks for the next. */
const runtime = (handle: string) => `
const base = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/';
for (;;) {
  const next = await fetch(base + 'next');
  const id = next.headers.get('lambda-runtime-aws-request-id');
  const event = await next.text();
  ${handle}
}`;

async function writeBootstrap(handle: string): Promise<string> {
  const executable = join(directory, 'bootstrap');
  await writeFile(`${executable}.mjs`, runtime(handle));
  await writeFile(executable, `#!/bin/sh\nexec '${process.execPath}' '${executable}.mjs'\n`);
  await chmod(executable, 0o755);
  return executable;
}

async function start(handle: string, options: { signal?: AbortSignal; timeoutMs?: number } = {}) {
  const executable = await writeBootstrap(handle);
  started = await startNative({ executable, version: '0.0.0', env: { GREETING: 'hello' }, ...options });
  return started;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const answer = `await fetch(base + id + '/response', { method: 'POST', body: event });`;

test('each run holds what the function wrote for its own event, and its own exchanges', async () => {
  const process = await start(`console.log('out ' + event); console.error('err ' + event); ${answer}`);

  const first = await process.invoke(bytes('"a"'));
  const second = await process.invoke(bytes('"b"'));

  expect([first.stdout, first.stderr]).toEqual(['out "a"\n', 'err "a"\n']);
  expect([second.stdout, second.stderr]).toEqual(['out "b"\n', 'err "b"\n']);
  expect(second.exchanges.map(({ path }) => path)).toEqual([
    '/2018-06-01/runtime/invocation/next',
    '/2018-06-01/runtime/invocation/00000000-0000-4000-8000-000000000002/response',
  ]);
  expect(second.exit).toBeNull();
});

test('output far beyond a pipe’s buffer arrives whole', async () => {
  const process = await start(`console.log('x'.repeat(1_000_000)); ${answer}`);

  const { stdout } = await process.invoke(bytes('{}'));

  expect(stdout).toHaveLength(1_000_001);
});

test('the function gets Lambda’s variables and its own, none of the caller’s', async () => {
  const process = await start(`console.log(Object.keys(globalThis.process.env).sort().join(' ')); ${answer}`);

  const { stdout } = await process.invoke(bytes('{}'));

  // PWD and _ come from the shell that stands in for the program here.
  const names = stdout.trim().split(' ');
  expect(names.filter((name) => !name.startsWith('AWS_LAMBDA_'))).toEqual(
    expect.arrayContaining(['GREETING']),
  );
  for (const name of ['PATH', 'HOME', 'RUST_LOG', 'NODE_OPTIONS']) expect(names).not.toContain(name);
});

test('a process that ends is a run with its exit code, and takes no further event', async () => {
  const process = await start(`console.error('giving up'); globalThis.process.exit(3);`);

  const run = await process.invoke(bytes('{}'));

  expect(run).toMatchObject({ exit: 3, stderr: 'giving up\n' });
  await expect(process.invoke(bytes('{}'))).rejects.toThrow('has ended');
});

test('a process that a signal ended has the shell’s exit code for it', async () => {
  const process = await start(
    `globalThis.process.kill(globalThis.process.pid, 'SIGTERM'); await new Promise(() => {});`,
  );

  expect(await process.invoke(bytes('{}'))).toMatchObject({ exit: 143 });
});

test('a function that hangs is ended, and the error shows what it wrote', async () => {
  const process = await start(`console.log('stuck'); await new Promise((never) => setTimeout(never, 1e9));`, {
    timeoutMs: 3000,
  });

  await expect(process.invoke(bytes('{}'))).rejects.toThrow(/did not finish within 3000 ms.*stuck/s);
});

test('an abort ends the process and rejects the invocation', async () => {
  const abort = new AbortController();
  const process = await start('await new Promise((never) => setTimeout(never, 1e9));', {
    signal: abort.signal,
  });

  const run = process.invoke(bytes('{}'));
  abort.abort(new Error('the reader left'));

  await expect(run).rejects.toThrow('the reader left');
});

test('close ends what the function started as well', async () => {
  const process = await start(`
    const { spawn } = await import('node:child_process');
    console.log(spawn('/bin/sleep', ['1000'], { stdio: 'ignore' }).pid);
    ${answer}`);
  const { stdout } = await process.invoke(bytes('{}'));
  const grandchild = Number(stdout);
  expect(isAlive(grandchild)).toBe(true);

  await process.close();

  await expect.poll(() => isAlive(grandchild)).toBe(false);
});

test('the function ends when what started it is ended', async () => {
  const starter = `
    const { startNative } = await import(${JSON.stringify(join(import.meta.dirname, 'process.ts'))});
    const executable = ${JSON.stringify(join(directory, 'bootstrap'))};
    const started = await startNative({ executable, version: '0.0.0', env: {} });
    const { stdout } = await started.invoke(new TextEncoder().encode('{}'));
    console.log(stdout.trim());`;
  await writeBootstrap(`console.log(globalThis.process.pid); ${answer}`);
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', starter]);
  const [pid] = await once(parent.stdout.setEncoding('utf8'), 'data');
  expect(isAlive(Number(pid))).toBe(true);

  parent.kill('SIGTERM');

  await expect.poll(() => isAlive(Number(pid))).toBe(false);
});

test('a program that is not there is an error, not a hanging run', async () => {
  const executable = join(directory, 'missing');
  await expect(startNative({ executable, version: '0.0.0', env: {} })).rejects.toThrow('ENOENT');
});

/** A process that has ended and that nobody has asked about yet (`Z`) is not alive. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

test('a signal ends the function, and what it writes then is read', async () => {
  const process = await start(
    `process.once('SIGTERM', () => { console.log('bye'); process.exit(3); }); ${answer}`,
  );
  await process.invoke(bytes('"a"'));

  expect(await process.end('SIGTERM')).toEqual({ stdout: 'bye\n', stderr: '', exit: 3 });
  await expect(process.invoke(bytes('"b"'))).rejects.toThrow('has ended');
});

test('a function can register an extension, which never gets an event', async () => {
  const register = `
    const extensions = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2020-01-01/extension/';
    const registered = await fetch(extensions + 'register', { method: 'POST', body: '{"events":[]}' });
    console.log(registered.status, registered.headers.has('lambda-extension-identifier'));
    fetch(extensions + 'event/next').then(() => console.log('an event'));
    ${answer}`;
  const run = await (await start(register)).invoke(bytes('"a"'));

  expect(run.stdout).toBe('200 true\n');
  expect(run.exchanges.map(({ path }) => path)).not.toContain('/2020-01-01/extension/register');
});
