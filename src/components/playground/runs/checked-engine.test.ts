import { expect, it } from 'vitest';
import type { Engine } from '../../../../playground/run.ts';
import { checkedEngine } from './checked-engine.ts';
import { CrateUnavailable } from './crate-files.ts';
import { event, fakeEngine, refuse, same, setup, signal } from './testing/fake-engine.ts';

const crate = fakeEngine('crate', same);
const has = () => true;

it('lets the crate alone speak where the model declines the set-up', async () => {
  const model: Engine = { id: 'model', start: async () => refuse('Not this filter.') };
  const process = await checkedEngine(crate.engine, model, has).start(setup, signal);
  const first = await process.invoke(event('a'));
  expect(first.check).toEqual({ kind: 'crate-alone', sentence: 'Not this filter.' });
  expect((await process.invoke(event('b'))).check).toEqual(first.check);
});

it('runs the model where there is no crate, and says nothing of it', async () => {
  const model = fakeEngine('model', same);
  const engine = checkedEngine(crate.engine, model.engine, () => false);
  const run = await (await engine.start(setup, signal)).invoke(event('a'));
  expect(run).not.toHaveProperty('check');
  expect(run.engine).toBe('model');
});

it.each([
  ['the reason', new CrateUnavailable('gone'), 'gone'],
  ['that it could not be started', new Error('A worker broke.'), 'not-started'],
])('runs the model where the crate cannot be had, and says with every run %s', async (_, failure, fault) => {
  const absent: Engine = { id: 'crate', start: () => Promise.reject(failure) };
  const model = fakeEngine('model', (text) => (text === 'odd' ? refuse('The model cannot tell.') : text));
  const process = await checkedEngine(absent, model.engine, has).start(setup, signal);
  for (const sent of ['a', 'b']) {
    const run = await process.invoke(event(sent));
    expect(run).toMatchObject({ engine: 'model', stdout: sent, check: { kind: 'without-crate', fault } });
  }
  await expect(process.invoke(event('odd'))).rejects.toMatchObject({
    message: 'The model cannot tell.',
    cause: { fault },
  });
  await process.close();
  expect(model.closed).toEqual([1]);
});

it('says that the crate cannot be had where the model declines the set-up', async () => {
  const absent: Engine = { id: 'crate', start: () => Promise.reject(new CrateUnavailable('gone')) };
  const model: Engine = { id: 'model', start: async () => refuse('Not this filter.') };
  await expect(checkedEngine(absent, model, has).start(setup, signal)).rejects.toMatchObject({
    message: 'Not this filter.',
    cause: { fault: 'gone' },
  });
});

it('closes both', async () => {
  const [real, model] = [fakeEngine('crate', same), fakeEngine('model', same)];
  await (await checkedEngine(real.engine, model.engine, has).start(setup, signal)).close();
  expect([real.closed, model.closed]).toEqual([[1], [1]]);
});
