import type { Recording } from '../../../recording.ts';
import { scenarioById } from '../../../scenarios.ts';

/** A recording of the demo function, which crates/guest compiles. */
export type RecordingOfFunction = Recording & { scenario: string };

/** All but the programs of one error path each, and the demo function with `panic = "abort"`. */
export function isOfFunction(recording: Recording): recording is RecordingOfFunction {
  return recording.program === 'crates/function' && recording.scenario !== null;
}

/** Whether the log words a lost connection, in which the guest's HTTP client differs; the crate's engine declines it. */
export function losesConnection({ scenario }: RecordingOfFunction): boolean {
  const { fault } = scenarioById(scenario);
  return fault !== undefined && fault.on !== 'next' && fault.status === null;
}
