import { expect, it } from 'vitest';
import type { Engine } from '../../../../playground/run.ts';
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

it('hands on what broke the crate', async () => {
  const breaks = () => {
    throw new Error('It broke.');
  };
  const broken = await both(fakeEngine('crate', breaks).engine, fakeEngine('model', same).engine);
  await expect(broken.invoke(event('a'))).rejects.toThrow(new Error('It broke.'));
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
