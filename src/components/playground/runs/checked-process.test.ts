import { expect, it } from 'vitest';
import { Declined, type Engine } from '../../../../playground/run.ts';
import { CheckedProcess } from './checked-process.ts';
import { event, fakeEngine, refuse, same, setup, signal } from './testing/fake-engine.ts';

const crate = fakeEngine('crate', same);
const both = async (real: Engine, beside: Engine) =>
  new CheckedProcess(await real.start(setup, signal), await beside.start(setup, signal));

it('gives the crate’s run, and says that the model agrees', async () => {
  const model = fakeEngine('model', same);
  const process = await both(crate.engine, model.engine);
  expect(await process.invoke(event('a'))).toMatchObject({
    engine: 'crate',
    stdout: 'a',
    check: { kind: 'agree' },
  });
});

it('believes the crate where the model differs', async () => {
  const model = fakeEngine('model', () => 'wrong');
  const process = await both(crate.engine, model.engine);
  expect(await process.invoke(event('a'))).toMatchObject({
    engine: 'crate',
    stdout: 'a',
    check: { kind: 'differ', differences: [{ part: 'stdout', model: 'wrong', crate: 'a' }] },
  });
});

it('lets the crate alone speak after the model declined an event', async () => {
  const model = fakeEngine('model', (text) => (text === 'odd' ? refuse('The model cannot tell.') : text));
  const process = await both(crate.engine, model.engine);
  const odd = await process.invoke(event('odd'));
  expect(odd).toMatchObject({
    stdout: 'odd',
    check: { kind: 'crate-alone', sentence: 'The model cannot tell.' },
  });
  expect((await process.invoke(event('a'))).check).toEqual({ kind: 'crate-alone', sentence: null });
  expect(model.closed).toEqual([1]);
});

it('lets the model alone speak from the event on that the crate declined', async () => {
  const real = fakeEngine('crate', (text) => (text === 'odd' ? refuse('Not this event.') : text));
  const model = fakeEngine('model', same);
  const process = await both(real.engine, model.engine);
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
  const real = fakeEngine('crate', decline('Not the crate.'));
  const model = fakeEngine('model', decline('Nor the model.'));
  const process = await both(real.engine, model.engine);
  await expect(process.invoke(event('odd'))).rejects.toThrow(new Declined('Not the crate. Nor the model.'));
  expect((await process.invoke(event('a'))).check).toEqual({ kind: 'agree' });
});

it('declines what the crate does where the model sits out, and the other way round', async () => {
  const decline = (odd: string) => (text: string) => (text === odd ? refuse(`Not ${odd}.`) : text);
  const real = fakeEngine('crate', decline('a'));
  const model = fakeEngine('model', decline('b'));
  for (const [first, second] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const process = await both(real.engine, model.engine);
    await process.invoke(event(first));
    await expect(process.invoke(event(second))).rejects.toThrow(new Declined(`Not ${second}.`));
  }
});

it('hands on what broke the crate, and what broke the model where it is alone', async () => {
  const breaks = () => {
    throw new Error('It broke.');
  };
  const broken = await both(fakeEngine('crate', breaks).engine, fakeEngine('model', same).engine);
  await expect(broken.invoke(event('a'))).rejects.toThrow(new Error('It broke.'));
  const declining = fakeEngine('crate', () => refuse('Not this event.'));
  const alone = await both(declining.engine, fakeEngine('model', breaks).engine);
  await expect(alone.invoke(event('a'))).rejects.toThrow(new Error('It broke.'));
});

it('lets the crate speak beside a model that broke, and says what it said', async () => {
  const model = fakeEngine('model', (text) => {
    if (text === 'odd') throw new Error('It broke.');
    return text;
  });
  const process = await both(crate.engine, model.engine);
  expect((await process.invoke(event('odd'))).check).toEqual({ kind: 'broken', message: 'It broke.' });
  expect((await process.invoke(event('a'))).check).toEqual({ kind: 'crate-alone', sentence: null });
});
