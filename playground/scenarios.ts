import type { ApiFault } from './runtime-api/protocol.ts';

/** One thing that can happen in a handler, and how to bring it about. */
export interface Scenario {
  id: string;
  /** The event's text; the demo function (crates/function) acts on it. */
  event: string;
  /** Environment that the function needs for it. */
  env?: Record<string, string>;
  /** What the Runtime API answers wrongly. */
  fault?: ApiFault;
}

/** The message of the regression's own report, the sentence of issue #890. */
export const DEFAULT_MESSAGE = 'This log message is printed nowhere';

const tells = (scenario: string) => JSON.stringify({ scenario, message: DEFAULT_MESSAGE });

export const scenarios = [
  { id: 'success', event: tells('success') },
  { id: 'error', event: tells('error') },
  { id: 'custom-error', event: tells('custom-error') },
  { id: 'error-chain', event: tells('error-chain') },
  { id: 'log-then-error', event: tells('log-then-error') },
  { id: 'panic', event: JSON.stringify({ scenario: 'panic' }) },
  { id: 'panic-formatted', event: tells('panic-formatted') },
  { id: 'bad-payload', event: JSON.stringify({ scenario: 7 }) },
  { id: 'not-json', event: '{not json' },
  { id: 'not-ready', event: JSON.stringify({ scenario: 'success' }), env: { ORDERS_NOT_READY: '1' } },
  { id: 'unserializable-response', event: JSON.stringify({ scenario: 'unserializable-response' }) },
  { id: 'rejected-response', event: tells('success'), fault: { on: 'response', status: 413 } },
] as const satisfies readonly Scenario[];

export type ScenarioId = (typeof scenarios)[number]['id'];

/**
 * @returns the scenario with that id, widened to its interface.
 * @throws {RangeError} when there is none.
 */
export function scenarioById(id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new RangeError(`unknown scenario ${id}`);
  return found;
}
