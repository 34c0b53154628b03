/**
 * `RuntimeApiResponseService`: reads the event for the handler, and makes of its answer the request that tells Lambda.
 * Mirrors lambda-runtime/src/layers/api_response.rs; upstream.ts links the release that each generation is read from.
 */
import type { ApiRequest } from '../../../runtime-api/protocol.ts';
import { type Deserialize, deserialize } from '../deserializer.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { intoDiagnostic } from '../diagnostic-0.13.0.ts';
import type { LambdaEvent, LambdaInvocation } from '../invocation.ts';
import type { Process } from '../process.ts';
import { eventCompletionRequest, eventErrorRequest, type Serialize } from '../requests.ts';
import { type BoxError, boxedMessage } from '../rust/error.ts';
import { mapErr, Ok, type Service } from '../tower.ts';

const target = 'lambda_runtime::layers::api_response';

const NOT_CALLED =
  'Request payload deserialization into LambdaEvent<T> failed. ' +
  'The handler will not be called. Log at TRACE level to see the payload.';

export function apiResponse<Payload>(
  inner: Service<LambdaEvent<Payload>, Serialize, Diagnostic>,
  payload: Deserialize<Payload>,
  { tracing }: Process,
): Service<LambdaInvocation, ApiRequest, BoxError> {
  return {
    ready: () =>
      mapErr(inner.ready(), ({ errorType, errorMessage }) => boxedMessage(`${errorType}: ${errorMessage}`)),
    call({ body, context }) {
      const event = deserialize(body, context, payload);
      if ('err' in event) {
        tracing.error(target, NOT_CALLED, { error: event.err.debug });
        const request = eventErrorRequest(context.requestId, intoDiagnostic(event.err));
        return async () => Ok(request);
      }
      const answer = inner.call(event.ok);
      return async () => {
        const result = await answer();
        return 'err' in result
          ? Ok(eventErrorRequest(context.requestId, result.err))
          : eventCompletionRequest(context.requestId, result.ok);
      };
    },
  };
}
