import { expect, it } from 'vitest';
import { Declined, type Engine, type EngineId, type Run, type Setup } from '../../../../playground/run.ts';
import { checkedEngine } from './checked-engine.ts';

const setup: Setup = { version: '0.11.2', subscriber: 'default', env: {} };
const { signal } = new AbortController();
const event = (text: string) => new TextEncoder().encode(text);
const has = () => true;
const unexpected = () => expect.unreachable();

/** An engine whose log is what `write` makes of the event. */
function fake(id: EngineId, write: (text: string) => string) {
  const closed: number[] = [];
  let starts = 0;
  const engine: Engine = {
    id,
    async start({ version }) {
      starts += 1;
      const me = starts;
      return {
        async invoke(bytes) {
          const stdout = write(new TextDecoder().decode(bytes));
          const run: Run = {
            version,
            engine: id,
            stdout,
            stderr: '',
            platformLog: [],
            exchanges: [],
            exit: null,
          };
          return run;
        },
        async close() {
          closed.push(me);
        },
      };
    },
  };
  return { engine, closed };
}

const crate = () => fake('crate', (text) => text);
const refuse = (sentence: string) => {
  throw new Declined(sentence);
};

it('gives the crate’s run, and says that the model agrees', async () => {
  const model = fake('model', (text) => text);
  const process = await checkedEngine(crate().engine, model.engine, has, unexpected).start(setup, signal);
  expect(await process.invoke(event('a'))).toMatchObject({
    engine: 'crate',
    stdout: 'a',
    check: { kind: 'agree' },
  });
});

it('believes the crate where the model differs', async () => {
  const model = fake('model', () => 'wrong');
  const process = await checkedEngine(crate().engine, model.engine, has, unexpected).start(setup, signal);
  expect(await process.invoke(event('a'))).toMatchObject({
    engine: 'crate',
    stdout: 'a',
    check: { kind: 'differ', differences: [{ part: 'stdout', model: 'wrong', crate: 'a' }] },
  });
});

it('lets the crate alone speak after the model declined an event', async () => {
  const model = fake('model', (text) => (text === 'odd' ? refuse('The model cannot tell.') : text));
  const process = await checkedEngine(crate().engine, model.engine, has, unexpected).start(setup, signal);
  const odd = await process.invoke(event('odd'));
  expect(odd).toMatchObject({
    stdout: 'odd',
    check: { kind: 'crate-alone', sentence: 'The model cannot tell.' },
  });
  expect((await process.invoke(event('a'))).check).toEqual({ kind: 'crate-alone', sentence: null });
  expect(model.closed).toEqual([1]);
});

it('lets the crate alone speak where the model declines the set-up', async () => {
  const model: Engine = { id: 'model', start: async () => refuse('Not this filter.') };
  const process = await checkedEngine(crate().engine, model, has, unexpected).start(setup, signal);
  const first = await process.invoke(event('a'));
  expect(first.check).toEqual({ kind: 'crate-alone', sentence: 'Not this filter.' });
  expect((await process.invoke(event('b'))).check).toEqual(first.check);
});

it('lets the model alone speak from the event on that the crate declined', async () => {
  const real = fake('crate', (text) => (text === 'odd' ? refuse('Not this event.') : text));
  const model = fake('model', (text) => text);
  const process = await checkedEngine(real.engine, model.engine, has, unexpected).start(setup, signal);
  expect((await process.invoke(event('a'))).check).toEqual({ kind: 'agree' });
  expect(await process.invoke(event('odd'))).toMatchObject({
    engine: 'model',
    stdout: 'odd',
    check: { kind: 'model-alone', sentence: 'Not this event.' },
  });
  expect(await process.invoke(event('b'))).toMatchObject({
    engine: 'model',
    stdout: 'b',
    check: { kind: 'model-alone', sentence: null },
  });
  expect([real.closed, model.closed]).toEqual([[1], []]);
});

it('declines what both decline, in the words of both, and goes on with both', async () => {
  const decline = (words: string) => (text: string) => (text === 'odd' ? refuse(words) : text);
  const real = fake('crate', decline('Not the crate.'));
  const model = fake('model', decline('Nor the model.'));
  const process = await checkedEngine(real.engine, model.engine, has, unexpected).start(setup, signal);
  await expect(process.invoke(event('odd'))).rejects.toThrow(new Declined('Not the crate. Nor the model.'));
  expect((await process.invoke(event('a'))).check).toEqual({ kind: 'agree' });
});

it('declines what the crate does where the model sits out, and the other way round', async () => {
  const decline = (odd: string) => (text: string) => (text === odd ? refuse(`Not ${odd}.`) : text);
  const real = fake('crate', decline('a'));
  const model = fake('model', decline('b'));
  const engine = checkedEngine(real.engine, model.engine, has, unexpected);
  for (const [first, second] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const process = await engine.start(setup, signal);
    await process.invoke(event(first));
    await expect(process.invoke(event(second))).rejects.toThrow(new Declined(`Not ${second}.`));
  }
});

it('hands on what broke the crate, and what broke the model where it is alone', async () => {
  const breaks = () => {
    throw new Error('It broke.');
  };
  const model = fake('model', (text) => text);
  const broken = checkedEngine(fake('crate', breaks).engine, model.engine, has, unexpected);
  await expect((await broken.start(setup, signal)).invoke(event('a'))).rejects.toThrow('It broke.');
  const declining = fake('crate', () => refuse('Not this event.'));
  const alone = checkedEngine(declining.engine, fake('model', breaks).engine, has, unexpected);
  await expect((await alone.start(setup, signal)).invoke(event('a'))).rejects.toThrow('It broke.');
});

it('lets the crate speak beside a model that broke, and says what it said', async () => {
  const model = fake('model', (text) => {
    if (text === 'odd') throw new Error('It broke.');
    return text;
  });
  const process = await checkedEngine(crate().engine, model.engine, has, unexpected).start(setup, signal);
  expect((await process.invoke(event('odd'))).check).toEqual({ kind: 'broken', message: 'It broke.' });
  expect((await process.invoke(event('a'))).check).toEqual({ kind: 'crate-alone', sentence: null });
});

it('runs the model where there is no crate, and says nothing of it', async () => {
  const model = fake('model', (text) => text);
  const engine = checkedEngine(crate().engine, model.engine, () => false, unexpected);
  const run = await (await engine.start(setup, signal)).invoke(event('a'));
  expect(run).not.toHaveProperty('check');
  expect(run.engine).toBe('model');
});

it('runs the model where the crate cannot be had, and says so', async () => {
  const failure = new Error('offline');
  const failures: unknown[] = [];
  const absent: Engine = { id: 'crate', start: () => Promise.reject(failure) };
  const model = fake('model', (text) => text);
  const engine = checkedEngine(absent, model.engine, has, (one) => failures.push(one));
  expect((await (await engine.start(setup, signal)).invoke(event('a'))).engine).toBe('model');
  expect(failures).toEqual([failure]);
});

it('closes both', async () => {
  const [real, model] = [crate(), fake('model', (text) => text)];
  await (await checkedEngine(real.engine, model.engine, has, unexpected).start(setup, signal)).close();
  expect([real.closed, model.closed]).toEqual([[1], [1]]);
});
