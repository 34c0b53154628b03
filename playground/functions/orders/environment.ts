import { Declined } from '../../run.ts';

/** Variables whose effect on the function the model computes. */
const MODELLED = ['AWS_LAMBDA_LOG_FORMAT', 'AWS_LAMBDA_LOG_LEVEL', 'ORDERS_NOT_READY', 'RUST_LOG'];

/** Names that the runtime, std, tokio or the system's loader could read. */
const MAY_MATTER = /^(AWS_|LAMBDA_|RUST_|TOKIO_|LD_|MALLOC_|GLIBC_|SUBSCRIBER$|NO_COLOR$|_X_AMZN_TRACE_ID$)/;

/**
 * Lets pass what the model knows and what nothing in the function reads.
 * @throws {Declined} for a variable whose effect the model does not know
 */
export function declineEnvironment(env: Record<string, string>): void {
  for (const [name, value] of Object.entries(env)) {
    if (MODELLED.includes(name) || (name === 'RUST_BACKTRACE' && value === '0')) continue;
    if (MAY_MATTER.test(name)) {
      throw new Declined(
        `The model does not know what ${name} does to this function; leave it out. It knows ${MODELLED.join(', ')}.`,
      );
    }
  }
}
