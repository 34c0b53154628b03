import { scenarioById } from '../../../../playground/scenarios.ts';
import { eventText, type PlaygroundState, setupFor, type Version } from '../state/state.ts';
import type { Order } from './hosted-function.ts';

/** @returns what one version's function is asked to do by a state. Its bytes are its own: a worker may take them. */
export function orderFor(state: PlaygroundState, version: Version, coldStart: boolean): Order {
  return {
    setup: setupFor(state, version),
    event: new TextEncoder().encode(eventText(state)),
    fault: scenarioById(state.scenario).fault,
    coldStart,
  };
}
