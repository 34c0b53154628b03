import {
  illegalTransition,
  internalServerError,
  invalidRequestId,
  invocationTimedOut,
  responseTooLarge,
} from './answers.ts';
import type { ApiFault, ApiResponse } from './protocol.ts';

const answers = new Map<number, (from: string, to: string) => ApiResponse>([
  [400, invalidRequestId],
  [403, illegalTransition],
  [410, invocationTimedOut],
  [413, responseTooLarge],
  [500, internalServerError],
]);

function answerOf(status: number): (from: string, to: string) => ApiResponse {
  const answer = answers.get(status);
  if (answer !== undefined) return answer;
  const known = [...answers.keys()].join(', ');
  throw new RangeError(`the Runtime API never answers a post with ${status}; a fault is one of ${known}`);
}

/** @throws {RangeError} when AWS's Runtime API has no failure of that status. */
export function checkFault(fault: ApiFault): void {
  if (fault.on !== 'next' && fault.status !== null) answerOf(fault.status);
}

/**
 * @param status the fault's
 * @param from the runtime's state, and `to` the state that the call asks for: a 403 names both
 * @returns AWS's own answer of that status, or null for a connection that is lost instead
 * @throws {RangeError} as {@link checkFault}
 */
export function answerOfFault(status: number | null, from: string, to: string): ApiResponse | null {
  return status === null ? null : answerOf(status)(from, to);
}
