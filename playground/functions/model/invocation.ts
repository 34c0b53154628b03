import { Declined } from '../../run.ts';
import type { ApiResponse } from '../../runtime-api/protocol.ts';
import type { Serialize } from './requests.ts';
import type { BoxError } from './rust/error.ts';
import type { Service } from './tower.ts';
import type { Dispatch, Span } from './tracing/dispatch.ts';

/** The part of `lambda_runtime::Context` that this model uses. */
export interface Context {
  requestId: string;
  xrayTraceId: string | undefined;
}

/** `LambdaInvocation`: an event as it came, before anyone has read it. */
export interface LambdaInvocation {
  body: Uint8Array;
  context: Context;
}

/** `LambdaEvent<T>`: an event that has been deserialized. */
export interface LambdaEvent<Payload> {
  payload: Payload;
  context: Context;
}

/** What a function's author writes, as the runtime takes it. */
export type Handler<Payload> = Service<LambdaEvent<Payload>, Serialize, BoxError>;

/**
 * `Context::new`, https://docs.rs/crate/lambda_runtime/0.11.2/source/src/types.rs.
 * @throws {Declined} for an answer without a request id: the crate panics there, at a place in its own source.
 */
export function contextOf({ headers }: ApiResponse): Context {
  const requestId = headers['lambda-runtime-aws-request-id'];
  if (requestId === undefined) {
    throw new Declined(
      'The Runtime API sent an event without a request id; the model does not go on from there.',
    );
  }
  return { requestId, xrayTraceId: headers['lambda-runtime-trace-id'] };
}

/**
 * The span that gives a log line its request id. Its level is INFO, so a filter at ERROR takes the id away.
 * https://docs.rs/crate/lambda_runtime/0.11.2/source/src/layers/trace.rs
 * @param target the module whose macro makes the span
 */
export function requestSpan(
  tracing: Dispatch,
  target: string,
  { requestId, xrayTraceId }: Context,
): Span | null {
  const fields = xrayTraceId === undefined ? { requestId } : { requestId, xrayTraceId };
  return tracing.infoSpan(target, 'Lambda runtime invoke', fields);
}
