import { modelEngine } from '../../../../playground/engines/model.ts';
import type { PlaygroundState, Version } from '../state/state.ts';
import { HostedFunction, type Seen } from './hosted-function.ts';
import { orderFor } from './order.ts';
import type { Pair } from './use-runs.ts';

/**
 * Computes, while the page is built, what a preset's two runs leave behind: it stands in the page before any script.
 * @throws {Error} when the model breaks on it, which ends the build
 */
export async function seenOf(state: PlaygroundState): Promise<Pair<Seen>> {
  return [await seenWith(state, state.version), await seenWith(state, state.with)];
}

/** One version's cold start and first invocation. */
export async function seenWith(state: PlaygroundState, version: Version): Promise<Seen> {
  const seen = await new HostedFunction(modelEngine).send(orderFor(state, version, true));
  if (seen === null || seen.outcome.kind === 'failed') {
    throw new Error(`The playground's preset ${JSON.stringify(state)} could not be run with ${version}.`);
  }
  return seen;
}
