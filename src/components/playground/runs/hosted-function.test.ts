import { expect, it } from 'vitest';
import { Declined, type Engine, type Run, type Setup } from '../../../../playground/run.ts';
import { CrateUnavailable } from './crate-files.ts';
import { HostedFunction, type Order } from './hosted-function.ts';

const setup: Setup = { version: '0.11.2', subscriber: 'default', env: {} };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const order = (event: string, coldStart = false): Order => ({
  setup,
  event: new TextEncoder().encode(event),
  coldStart,
});

/** An engine whose function answers when the test says so, and acts on the event: `end`, `decline`, `break`. */
function fakeEngine() {
  const reached = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const log: string[] = [];
  let processes = 0;
  const engine: Engine = {
    id: 'model',
    async start(given, signal) {
      processes += 1;
      const me = processes;
      log.push(`start ${me} ${given.subscriber}`);
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
      aborted.catch(() => undefined);
      return {
        async invoke(bytes) {
          const event = text(bytes);
          log.push(`invoke ${me} ${event}`);
          if (event === 'decline') throw new Declined('The model cannot tell.');
          if (event === 'break') throw new Error('broken');
          if (event.startsWith('wait')) {
            reached.resolve();
            await Promise.race([aborted, goOn.promise]);
          }
          const run: Run = {
            version: given.version,
            engine: 'model',
            stdout: event,
            stderr: '',
            platformLog: [],
            exchanges: [],
            exit: event === 'end' ? 1 : null,
          };
          return run;
        },
        async close() {
          log.push(`close ${me}`);
        },
      };
    },
  };
  return { engine, log, reached: reached.promise, goOn: goOn.resolve };
}

it('sends the next event to the same process', async () => {
  const { engine, log } = fakeEngine();
  const hosted = new HostedFunction(engine);
  expect((await hosted.send(order('a')))?.standing).toEqual({ kind: 'warm', invocations: 1 });
  expect((await hosted.send(order('b')))?.standing).toEqual({ kind: 'warm', invocations: 2 });
  expect(log).toEqual(['start 1 default', 'invoke 1 a', 'invoke 1 b']);
});

it('starts a new process for a cold start and for another set-up', async () => {
  const { engine, log } = fakeEngine();
  const hosted = new HostedFunction(engine);
  await hosted.send(order('a'));
  expect((await hosted.send(order('b', true)))?.standing).toEqual({ kind: 'warm', invocations: 1 });
  await hosted.send({ ...order('c'), setup: { ...setup, subscriber: 'none' } });
  expect(log).toEqual([
    'start 1 default',
    'invoke 1 a',
    'close 1',
    'start 2 default',
    'invoke 2 b',
    'close 2',
    'start 3 none',
    'invoke 3 c',
  ]);
});

it('says that a process has ended, and begins the next invocation with a cold start', async () => {
  const { engine } = fakeEngine();
  const hosted = new HostedFunction(engine);
  await hosted.send(order('a'));
  expect((await hosted.send(order('end')))?.standing).toEqual({ kind: 'ended', invocations: 2, exit: 1 });
  expect((await hosted.send(order('b')))?.standing).toEqual({ kind: 'warm', invocations: 1 });
});

it("hands on the engine's refusal to guess", async () => {
  const { engine } = fakeEngine();
  const hosted = new HostedFunction(engine);
  expect(await hosted.send(order('decline'))).toEqual({
    outcome: { kind: 'declined', sentence: 'The model cannot tell.', withoutCrate: null },
    standing: { kind: 'cold' },
  });
});

it('hands on why there was no crate to ask', async () => {
  const engine: Engine = {
    id: 'model',
    start: () =>
      Promise.reject(new Declined('The model cannot tell.', { cause: new CrateUnavailable('gone') })),
  };
  expect((await new HostedFunction(engine).send(order('a')))?.outcome).toEqual({
    kind: 'declined',
    sentence: 'The model cannot tell.',
    withoutCrate: 'gone',
  });
});

it('goes on after the engine broke', async () => {
  const { engine } = fakeEngine();
  const hosted = new HostedFunction(engine);
  expect((await hosted.send(order('break')))?.outcome.kind).toBe('failed');
  expect((await hosted.send(order('a')))?.outcome.kind).toBe('run');
});

it('answers the newest order only, and still carries out a warm one before it', async () => {
  const { engine, reached, goOn } = fakeEngine();
  const hosted = new HostedFunction(engine);
  await hosted.send(order('a'));
  const first = hosted.send(order('wait'));
  const second = hosted.send(order('b'));
  await reached;
  goOn();
  expect(await first).toBeNull();
  expect((await second)?.standing).toEqual({ kind: 'warm', invocations: 3 });
});

it('lets a cold start stop what runs and overtake what waits', async () => {
  const { engine, log, reached } = fakeEngine();
  const hosted = new HostedFunction(engine);
  const running = hosted.send(order('wait'));
  await reached;
  const queued = hosted.send(order('wait too'));
  const cold = hosted.send(order('b', true));
  expect([await running, await queued]).toEqual([null, null]);
  expect((await cold)?.standing).toEqual({ kind: 'warm', invocations: 1 });
  expect(log).not.toContain('invoke 1 wait too');
});
