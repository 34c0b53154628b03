import { Declined } from '../../../run.ts';

/** The reasons that the `http` crate knows for what a Runtime API answers; https://docs.rs/http/1/http/status/. */
const REASONS: Record<number, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  413: 'Payload Too Large',
  500: 'Internal Server Error',
};

/**
 * `{}` of an `http::StatusCode`.
 * @throws {Declined} for a status that no Runtime API answers
 */
export function displayStatus(status: number): string {
  const reason = REASONS[status];
  if (reason === undefined) {
    throw new Declined(
      `The model does not know how Rust writes the status ${status}; use 400, 403, 410, 413 or 500.`,
    );
  }
  return `${status} ${reason}`;
}
