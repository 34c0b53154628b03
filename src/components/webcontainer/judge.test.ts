import { expect, it } from 'vitest';
import { modelEngine } from '../../../playground/engines/model.ts';
import type { EngineId } from '../../../playground/run.ts';
import { scenarioById } from '../../../playground/scenarios.ts';
import type { Seen } from '../playground/runs/hosted-function.ts';
import { defaultState, type PlaygroundState, type Version } from '../playground/state/state.ts';
import { lostLine } from './judge.ts';

/** What the runtime of one version leaves behind, as if a process in the WebContainer had. */
async function seenOf(runtime: Version, scenario: PlaygroundState['scenario']): Promise<Seen> {
  const { event } = scenarioById(scenario);
  const setup = { version: runtime, subscriber: 'default' as const, env: {} };
  const process = await modelEngine.start(setup, new AbortController().signal);
  const run = await process.invoke(new TextEncoder().encode(event));
  return {
    outcome: { kind: 'run', run: { ...run, engine: 'webcontainer' } },
    standing: { kind: 'warm', invocations: 1 },
  };
}

const shown = async (change: Partial<PlaygroundState>, runtime: Version) => {
  const state = { ...defaultState, ...change };
  const seen = await seenOf(runtime, state.scenario);
  return { state, seen: [seen, seen] as const, turn: 1 };
};

it('is lost where 0.11.2 logs nothing, and back where it logs what 0.11.3 does', async () => {
  expect(lostLine(await shown({}, '0.11.2'))).toBe('lost');
  expect(lostLine(await shown({}, '0.11.3'))).toBe('back');
  expect(lostLine(await shown({ version: '1.5.0', with: '0.11.2' }, '0.11.3'))).toBe('back');
});

it.each([
  ['another version', { version: '0.11.3', with: '1.5.0' }],
  ['a handler that logs by itself', { scenario: 'log-then-error' }],
  ['a panic', { scenario: 'panic' }],
  ['a success', { scenario: 'success' }],
] as const)('says nothing of %s', async (_, change) => {
  expect(lostLine(await shown(change, '0.11.3'))).toBe('unknown');
});

/** The same runs, by another engine. */
async function shownBy(engine: EngineId, runtime: Version) {
  const { state, seen } = await shown({}, runtime);
  const [{ outcome, standing }] = seen;
  if (outcome.kind !== 'run') throw new Error('no run');
  const one: Seen = { outcome: { ...outcome, run: { ...outcome.run, engine } }, standing };
  return { state, seen: [one, one] as const, turn: 1 };
}

it('says nothing of what the page’s own engine ran', async () => {
  expect(lostLine(await shownBy('model', '0.11.3'))).toBe('unknown');
});

it('judges no run of the crate, which no edit reaches', async () => {
  expect(lostLine(await shownBy('webcontainer-crate', '0.11.2'))).toBe('crate');
});
