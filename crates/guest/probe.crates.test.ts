import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import binaryen from 'binaryen';
import { beforeAll, expect, test, vi } from 'vitest';
import { crateEngine } from '../../playground/engines/crate.ts';
import { crateInWorker } from '../../playground/engines/in-worker.ts';
import { endpointOf } from '../../playground/engines/testing/port.ts';
import type { FunctionProcess } from '../../playground/run.ts';
import { buildProbe } from './build/probe.ts';
import { guestVersions } from './build/versions.ts';

const never = new AbortController().signal;
const SETUP = { version: guestVersions.at(-1) ?? '', subscriber: 'default', env: {} } as const;

/** A function with the handler of `probe/`. */
let bytes: Buffer<ArrayBuffer>;
let module: WebAssembly.Module;
beforeAll(async () => {
  bytes = await readFile(await buildProbe(SETUP.version));
  module = await WebAssembly.compile(bytes);
});

const invoke = (process: FunctionProcess, scenario: string, message?: string) =>
  process.invoke(new TextEncoder().encode(JSON.stringify({ scenario, message })));

async function run(scenario: string, message?: string) {
  const process = await crateEngine(async () => module).start(SETUP, never);
  const done = await invoke(process, scenario, message);
  await process.close();
  return { ...done, answer: JSON.parse(done.exchanges.at(-1)?.requestBody || '{}').message };
}

test('it throws the exceptions that Node 20 and older browsers know, not those of 2025', () => {
  const text = binaryen.readBinary(bytes).emitText();
  // Megabytes, which no failure should print.
  expect({ known: text.includes('(try '), newer: text.includes('try_table') }).toEqual({
    known: true,
    newer: false,
  });
});

test('the clock is the real one', async () => {
  const before = Date.now();
  const { answer } = await run('time');
  expect(Number(answer)).toBeGreaterThanOrEqual(before);
  expect(Number(answer)).toBeLessThanOrEqual(Date.now());
});

test('chance is another in each process', async () => {
  const { answer } = await run('chance');
  expect(answer).toMatch(/^\d+$/);
  expect((await run('chance')).answer).not.toBe(answer);
});

test('a handler sleeps as long as it asks to, and timers of two tasks pass at once', async () => {
  expect(Number((await run('sleep', '40')).answer)).toBeGreaterThanOrEqual(40);
  expect((await run('two-sleeps')).answer).toBe('both');
});

test('an exit ends the process with its code', async () => {
  expect(await run('exit', '3')).toMatchObject({ exit: 3 });
});

test('a guest that takes memory without end has aborted, as natively', async () => {
  const { exit, stderr } = await run('no-end-of-memory');
  expect(exit).toBe(134);
  expect(stderr).toContain('memory allocation of 1048576 bytes failed');
});

test('a guest that logs without end is cut, and answers', async () => {
  const { stdout, answer } = await run('no-end-of-log', 'x'.repeat(1000));
  expect(stdout.length).toBeLessThan(300_000);
  expect(answer).toBe('logged');
});

test.each(['no-end', 'no-end-of-yielding'])('a guest with %s is stopped from outside', async (scenario) => {
  const ended = Promise.withResolvers<void>();
  const script = new URL('../../playground/engines/testing/node-crate-worker.ts', import.meta.url);
  const makeWorker = () => {
    const worker = new Worker(script).on('exit', () => ended.resolve());
    return { ...endpointOf(worker), terminate: () => worker.terminate() };
  };
  const process = await crateInWorker(makeWorker, async () => module, { timeoutMs: 60_000 }).start(
    SETUP,
    never,
  );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stuck = expect(invoke(process, scenario)).rejects.toThrow(
    'did not answer within 60 s and was stopped',
  );
  await vi.advanceTimersByTimeAsync(60_000);
  await stuck;
  vi.useRealTimers();
  await ended.promise;
});
