import { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { hostileGuest } from '../functions/crate/testing/hostile-guest.ts';
import { Declined } from '../run.ts';
import { crateInWorker, inWorker, type WorkerLike } from './in-worker.ts';
import { modelEngine } from './model.ts';
import { endpointOf } from './testing/port.ts';
import { invokeScenario, SETUP } from './testing/run.ts';

const never = new AbortController().signal;
const TIMEOUT_MS = 60_000;

// Each engine loads a worker.
vi.setConfig({ testTimeout: TIMEOUT_MS });

afterEach(() => {
  vi.useRealTimers();
});

/** Node's workers for an engine, and the wait for all of them to have ended. */
function workersOf(script: string) {
  const ends: Promise<unknown>[] = [];
  const makeWorker = (): WorkerLike => {
    const worker = new Worker(new URL(`./testing/${script}`, import.meta.url));
    ends.push(new Promise((ended) => worker.on('exit', ended)));
    return { ...endpointOf(worker), terminate: () => worker.terminate() };
  };
  return { makeWorker, allEnded: () => Promise.all(ends) };
}

function engineOver(script: string) {
  const { makeWorker, allEnded } = workersOf(script);
  return { engine: inWorker(makeWorker, { timeoutMs: TIMEOUT_MS }), allEnded };
}

test('a run in a worker is the run in this thread, cold and warm', async () => {
  const { engine, allEnded } = engineOver('node-worker.ts');
  const there = await engine.start(SETUP, never);
  const here = await modelEngine.start(SETUP, never);
  for (const scenario of ['error', 'panic', 'rejected-response', 'success']) {
    expect(await invokeScenario(there, scenario)).toEqual(await invokeScenario(here, scenario));
  }
  await there.close();
  await allEnded();
});

test('what the model declines is declined through the worker, which goes on', async () => {
  const { engine } = engineOver('node-worker.ts');
  await expect(engine.start({ ...SETUP, version: '0.1.0' }, never)).rejects.toThrow(Declined);
  const process = await engine.start(SETUP, never);
  await expect(process.invoke(new Uint8Array([0xff]))).rejects.toThrow(Declined);
  expect((await invokeScenario(process, 'success')).exit).toBeNull();
  await process.close();
});

test('a function that does not come back is stopped, and the engine starts another', async () => {
  const { engine, allEnded } = engineOver('hanging-worker.ts');
  const process = await engine.start(SETUP, never);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const run = invokeScenario(process, 'success');
  vi.advanceTimersByTime(TIMEOUT_MS);
  await expect(run).rejects.toThrow('did not answer within 60 s and was stopped');
  await expect(invokeScenario(process, 'success')).rejects.toThrow(
    'did not answer within 60 s and was stopped',
  );
  const another = await engine.start(SETUP, never);
  await another.close();
  await allEnded();
});

test('an abort ends the run and the worker at once', async () => {
  const { engine, allEnded } = engineOver('hanging-worker.ts');
  const abort = new AbortController();
  const process = await engine.start(SETUP, abort.signal);
  const run = invokeScenario(process, 'success');
  abort.abort(new Error('another version was chosen'));
  await expect(run).rejects.toThrow('another version was chosen');
  await allEnded();
});

test('nothing starts after an abort', async () => {
  const { engine, allEnded } = engineOver('node-worker.ts');
  await expect(engine.start(SETUP, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  expect(await allEnded()).toEqual([]);
});

test('a closed function says that it is closed', async () => {
  const { engine } = engineOver('node-worker.ts');
  const process = await engine.start(SETUP, never);
  await process.close();
  await expect(invokeScenario(process, 'success')).rejects.toThrow('was closed');
});

test('a worker that does not load is an error, not a wait', async () => {
  const { engine } = engineOver('broken-worker.ts');
  await expect(engine.start(SETUP, never)).rejects.toThrow('The worker could not run the function');
});

test('a guest whose turn never ends is stopped, and the engine starts another', async () => {
  const endless = await hostileGuest({ turn: '(loop $again (br $again)) (unreachable)' });
  const ending = await hostileGuest({ turn: '(i32.const 3)' });
  const { makeWorker, allEnded } = workersOf('node-crate-worker.ts');
  const modules = [endless, ending];
  const load = async () => modules.shift() ?? ending;
  const engine = crateInWorker(makeWorker, load, { timeoutMs: TIMEOUT_MS });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stuck = expect(engine.start(SETUP, never)).rejects.toThrow('did not answer within 60 s');
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
  await stuck;
  vi.useRealTimers();
  const process = await engine.start(SETUP, never);
  expect(await invokeScenario(process, 'success')).toMatchObject({ engine: 'crate', exit: 3 });
  await process.close();
  await allEnded();
});
