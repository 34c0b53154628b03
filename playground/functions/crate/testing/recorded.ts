import type { Recording } from '../../../recording.ts';

/** A recording of the demo function, which crates/guest compiles. */
export type RecordingOfFunction = Recording & { scenario: string };

/** All but the programs of one error path each, and the demo function with `panic = "abort"`. */
export function isOfFunction(recording: Recording): recording is RecordingOfFunction {
  return recording.program === 'crates/function' && recording.scenario !== null;
}
