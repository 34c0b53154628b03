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
  { id: 'response-400', event: tells('success'), fault: { on: 'response', status: 400 } },
  { id: 'response-403', event: tells('success'), fault: { on: 'response', status: 403 } },
  { id: 'response-410', event: tells('success'), fault: { on: 'response', status: 410 } },
  { id: 'response-500', event: tells('success'), fault: { on: 'response', status: 500 } },
  { id: 'response-lost', event: tells('success'), fault: { on: 'response', status: null } },
] as const satisfies readonly Scenario[];

export type ScenarioId = (typeof scenarios)[number]['id'];

/** What is recorded once per version beside them, with one log set-up: no choice of the playground's list. */
export const furtherScenarios = [
  { id: 'error-400', event: tells('error'), fault: { on: 'error', status: 400 } },
  { id: 'error-403', event: tells('error'), fault: { on: 'error', status: 403 } },
  { id: 'error-410', event: tells('error'), fault: { on: 'error', status: 410 } },
  { id: 'error-413', event: tells('error'), fault: { on: 'error', status: 413 } },
  { id: 'error-500', event: tells('error'), fault: { on: 'error', status: 500 } },
  { id: 'error-lost', event: tells('error'), fault: { on: 'error', status: null } },
  { id: 'no-request-id', event: tells('success'), fault: { on: 'next' } },
  { id: 'level-error', event: tells('error'), env: { AWS_LAMBDA_LOG_LEVEL: 'ERROR' } },
  { id: 'rust-log-error', event: tells('error'), env: { RUST_LOG: 'error' } },
  { id: 'rust-log-narrow', event: tells('error'), env: { RUST_LOG: 'my_crate=info' } },
] as const satisfies readonly Scenario[];

/**
 * @param id of the playground's list or of the further ones
 * @returns the scenario with that id, widened to its interface.
 * @throws {RangeError} when there is none.
 */
export function scenarioById(id: string): Scenario {
  const all: readonly Scenario[] = [...scenarios, ...furtherScenarios];
  const found = all.find((scenario) => scenario.id === id);
  if (found === undefined) throw new RangeError(`unknown scenario ${id}`);
  return found;
}
