import { expect, it } from 'vitest';
import { presetOf } from './preset.ts';
import { defaultState, type PlaygroundState } from './state.ts';

it('is the default state but for what it names', () => {
  expect(presetOf({})).toEqual(defaultState);
  expect(presetOf({ version: '0.10.0', event: '{}' })).toEqual({
    ...defaultState,
    version: '0.10.0',
    event: '{}',
  });
});

it('stops the build at a value that does not exist, naming those that do', () => {
  const typed: Partial<PlaygroundState> = JSON.parse('{"version": "0.11.9"}');
  expect(() => presetOf(typed)).toThrow('<Playground version="0.11.9">: choose one of 0.10.0, 0.11.0');
});
