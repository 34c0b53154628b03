import { expect, it } from 'vitest';
import { defaultState, type PlaygroundState } from '../playground/state/state.ts';
import { eventBeside, eventFor } from './kept-event.ts';

const long: PlaygroundState = { ...defaultState, event: 'x'.repeat(9000) };

it('keeps an event that is too long for the link, and gives it to that link alone', () => {
  const kept = eventBeside(long);
  expect(eventFor({ ...long, event: null }, kept)).toBe(long.event);
  expect(eventFor({ ...long, event: null, log: 'fmt' }, kept)).toBeNull();
});

it('keeps none that the link carries, and lets a link’s own event be', () => {
  expect(eventBeside({ ...long, event: '{}' })).toBeNull();
  expect(eventFor({ ...long, event: '{}' }, eventBeside(long))).toBeNull();
});
