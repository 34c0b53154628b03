import { printLink } from '../playground/state/link.ts';
import type { PlaygroundState } from '../playground/state/state.ts';
import { type Kept, keep, readKept } from './project/storage.ts';

/** @returns what has to be kept of a state beside its link: an event that is too long for it */
export function eventBeside(state: PlaygroundState): Kept['event'] {
  const { link, eventLeftOut } = printLink(state);
  return eventLeftOut && state.event !== null ? { link, text: state.event } : null;
}

/** @returns the event that belongs to a state that came by a link without one, or null */
export function eventFor(state: PlaygroundState, kept: Kept['event']): string | null {
  return kept !== null && state.event === null && printLink(state).link === kept.link ? kept.text : null;
}

/** Keeps a state's event for the page that its link leads to, where the link is too short for it. */
export function carryEvent(state: PlaygroundState): void {
  const event = eventBeside(state);
  if (event !== null) keep(() => localStorage, { ...readKept(() => localStorage), event });
}
