import type { Version } from '../state/state.ts';
import type { Seen } from './hosted-function.ts';
import type { Shown } from './use-runs.ts';

/** A version on the page, and what was seen of it. */
export interface Side extends Seen {
  version: Version;
}

/** @returns the two sides of a result; one, where a version stands beside itself */
export function sidesOf({ state, seen }: Pick<Shown, 'state' | 'seen'>): Side[] {
  const other = { version: state.with, ...seen[1] };
  return state.version === state.with ? [other] : [{ version: state.version, ...seen[0] }, other];
}
