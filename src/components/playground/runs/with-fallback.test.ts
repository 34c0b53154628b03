import { expect, it } from 'vitest';
import { Declined, type Engine, type FunctionProcess, type Setup } from '../../../../playground/run.ts';
import { withFallback } from './with-fallback.ts';

const setup: Setup = { version: '0.11.2', subscriber: 'default', env: {} };
const started: FunctionProcess = {
  invoke: () => Promise.reject(new Error('not invoked here')),
  close: async () => {},
};
const working: Engine = { id: 'model', start: async () => started };
const failing = (error: Error): Engine => ({ id: 'model', start: () => Promise.reject(error) });
const { signal } = new AbortController();

it('starts in the other engine for good, and says so once', async () => {
  let said = 0;
  let loads = 0;
  const load = async () => {
    loads += 1;
    return working;
  };
  const engine = withFallback(failing(new Error('blocked')), load, () => {
    said += 1;
  });
  expect(await Promise.all([engine.start(setup, signal), engine.start(setup, signal)])).toEqual([
    started,
    started,
  ]);
  await engine.start(setup, signal);
  expect({ said, loads }).toEqual({ said: 1, loads: 1 });
});

it('stays with its engine after a refusal to guess', async () => {
  const refused = new Declined('The model cannot tell.');
  const engine = withFallback(
    failing(refused),
    async () => working,
    () => expect.unreachable(),
  );
  await expect(engine.start(setup, signal)).rejects.toBe(refused);
});

it('stays with its engine when the start was called off', async () => {
  const reason = new Error('called off');
  const engine = withFallback(
    failing(reason),
    async () => working,
    () => expect.unreachable(),
  );
  await expect(engine.start(setup, AbortSignal.abort(reason))).rejects.toBe(reason);
});
