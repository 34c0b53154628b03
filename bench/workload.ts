/** What the demo function is asked, and what it answers. */
export const EVENT = JSON.stringify({ scenario: 'success', message: 'benchmark' });
export const ANSWER = JSON.stringify({ message: 'benchmark' });

/** Invocations before anything is measured. */
export const WARM_UP = 200;

/** What one emulator did in one round. */
export interface Measurement {
  invocationsPerSecond: number;
  /** The emulator's own process, without the function's: resident memory after the last invocation. */
  residentMegabytes: number;
}
