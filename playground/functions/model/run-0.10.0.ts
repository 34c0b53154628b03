/**
 * `Runtime::run` as it was before there were layers: one loop that reads, calls, logs and answers.
 * Every error passes through `eventErrorRequest` below, and its first line is the log line that 0.11.0 lost.
 * Mirrors lambda-runtime/src/lib.rs; versions.ts links the release.
 */
import type { ApiRequest } from '../../runtime-api/protocol.ts';
import { type Deserialize, deserialize } from './deserializer.ts';
import { intoDiagnostic } from './diagnostic-0.10.0.ts';
import { contextOf, type LambdaEvent, requestSpan } from './invocation.ts';
import type { Process } from './process.ts';
import * as requests from './requests.ts';
import type { BoxError, RustError } from './rust/error.ts';
import { catchUnwind, DEBUG_ANY } from './rust/panic.ts';
import { Ok, type Result, type Service } from './tower.ts';

const target = 'lambda_runtime';

export async function run<Payload>(
  handler: Service<LambdaEvent<Payload>, requests.Serialize, BoxError>,
  payload: Deserialize<Payload>,
  process: Process,
): Promise<Result<null, BoxError>> {
  const { tracing } = process;
  for (;;) {
    const next = await process.call(requests.nextEventRequest());
    const context = contextOf(next);
    const { requestId } = context;

    const eventErrorRequest = (error: RustError): Result<ApiRequest, never> => {
      tracing.error(target, error.debug);
      return Ok(requests.eventErrorRequest(requestId, intoDiagnostic(error)));
    };

    const requestFor = async (event: LambdaEvent<Payload>): Promise<Result<ApiRequest, BoxError>> => {
      const ready = handler.ready();
      if ('err' in ready) return eventErrorRequest(ready.err);
      const outcome = await catchUnwind(handler.call(event));
      if ('err' in outcome) {
        tracing.error(target, DEBUG_ANY);
        const { message, payload } = outcome.err;
        const errorType = '&alloc::boxed::Box<dyn core::any::Any + core::marker::Send>';
        const errorMessage = payload === '&str' ? `Lambda panicked: ${message}` : 'Lambda panicked';
        return Ok(requests.eventErrorRequest(requestId, { errorType, errorMessage }));
      }
      const response = outcome.ok;
      if ('err' in response) return eventErrorRequest(response.err);
      return requests.eventCompletionRequest(requestId, response.ok);
    };

    const handled = await tracing.instrument(
      requestSpan(tracing, 'lambda_runtime::types', context),
      async () => {
        const event = deserialize(next.body, context, payload);
        const request = 'err' in event ? eventErrorRequest(event.err) : await requestFor(event.ok);
        if ('err' in request) return request;
        await process.call(request.ok);
        return Ok(null);
      },
    )();
    if ('err' in handled) return handled;
  }
}
