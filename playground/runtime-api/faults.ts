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

/** @throws {RangeError} when AWS's Runtime API has no answer of that status. */
export function checkFault(fault: ApiFault): void {
  if (answers.has(fault.status)) return;
  const known = [...answers.keys()].join(', ');
  throw new RangeError(`the Runtime API has no answer ${fault.status}; a fault can be one of ${known}`);
}

/**
 * @param from the runtime's state and `to` the state that the call asked for, which the 403 names
 * @throws {RangeError} as {@link checkFault}
 */
export function answerOfFault(fault: ApiFault, from: string, to: string): ApiResponse {
  checkFault(fault);
  return answers.get(fault.status)?.(from, to) ?? internalServerError();
}
