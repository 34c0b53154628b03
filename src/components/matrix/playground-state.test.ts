import { expect, test } from 'vitest';
import { recordingOf } from '../../data/evidence.ts';
import { setupFor } from '../playground/state/state.ts';
import { playgroundStateOf } from './playground-state.ts';

const stateOf = (version: string, id: string) => playgroundStateOf(recordingOf(version, id), version);

test.each([
  'error.default.text',
  'not-ready.none.json',
  'response-410.fmt.text',
  'rust-log-narrow.default.text',
])('the playground starts the function as it was recorded: %s', (id) => {
  const state = stateOf('0.11.2', id);
  if (state === null) throw new Error('no state');
  const { subscriber, env } = recordingOf('0.11.2', id);
  expect(setupFor(state, state.version)).toEqual({ version: '0.11.2', subscriber, env });
  expect(state.with).toBe('0.11.3');
});

test('a level is set beside the scenario', () => {
  expect(stateOf('0.11.3', 'level-error.default.text')).toMatchObject({
    scenario: 'error',
    level: 'ERROR',
    with: '0.11.2',
  });
});

test.each([
  ['0.8.3', 'error.fmt.text'],
  ['0.11.2', 'error-500.default.text'],
  ['0.11.2', 'no-request-id.default.text'],
  ['0.11.2', 'error-after-panic.default.text'],
  ['0.11.2', 'http-error.text'],
])('the playground has no state for %s %s', (version, id) => {
  expect(stateOf(version, id)).toBeNull();
});
