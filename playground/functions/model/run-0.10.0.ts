/**
 * `Runtime::run` as it was before there were layers: one loop that fetches, reads, calls, logs and answers.
 * Mirrors lambda-runtime/src/lib.rs; upstream.ts links the release that it is read from.
 */
import type { ApiRequest } from '../../runtime-api/protocol.ts';
import { type Deserialize, deserialize } from './deserializer.ts';
import { intoDiagnostic } from './diagnostic-0.10.0.ts';
import { contextOf, type Handler, type LambdaInvocation, requestSpan } from './invocation.ts';
import type { Process } from './process.ts';
import { eventCompletionRequest, eventErrorRequest, nextEventRequest } from './requests.ts';
import type { BoxError, RustError } from './rust/error.ts';
import { catchUnwind, DEBUG_ANY, Panic, panic } from './rust/panic.ts';
import { Ok, type Result } from './tower.ts';
import type { Dispatch } from './tracing/dispatch.ts';

const target = 'lambda_runtime';

/** Where the crate's own source gives up on an answer to a handled event that cannot be sent. */
const UNSENT = 'lambda_runtime-0.10.0/src/lib.rs:198:40';

export async function run<Payload>(
  handler: Handler<Payload>,
  payload: Deserialize<Payload>,
  process: Process,
): Promise<Result<null, BoxError>> {
  for (;;) {
    const next = await process.call(nextEventRequest());
    if ('err' in next) return next;
    const invocation = { body: next.ok.body, context: contextOf(next.ok) };
    const span = requestSpan(process.tracing, 'lambda_runtime::types', invocation.context);
    const handled = await process.tracing.instrument(span, async () => {
      const request = await handle(handler, payload, invocation, process.tracing);
      if ('err' in request) return request;
      const answer = await process.call(request.ok);
      if ('err' in answer) {
        const message = `Unable to send response to Runtime APIs: ${answer.err.debug}`;
        return panic(process, UNSENT, new Panic(message, 'String'));
      }
      return Ok(null);
    })();
    if ('err' in handled) return handled;
  }
}

/** Calls the handler, and makes of whatever comes of it the request that tells Lambda. */
async function handle<Payload>(
  handler: Handler<Payload>,
  payload: Deserialize<Payload>,
  { body, context }: LambdaInvocation,
  tracing: Dispatch,
): Promise<Result<ApiRequest, BoxError>> {
  const { requestId } = context;
  const event = deserialize(body, context, payload);
  if ('err' in event) return buildEventErrorRequest(requestId, event.err, tracing);

  const ready = handler.ready();
  if ('err' in ready) return buildEventErrorRequest(requestId, ready.err, tracing);

  const outcome = await catchUnwind(handler.call(event.ok));
  if ('err' in outcome) {
    tracing.error(target, DEBUG_ANY);
    const { message, payload } = outcome.err;
    const errorType = '&alloc::boxed::Box<dyn core::any::Any + core::marker::Send>';
    const errorMessage = payload === '&str' ? `Lambda panicked: ${message}` : 'Lambda panicked';
    return Ok(eventErrorRequest(requestId, { errorType, errorMessage }));
  }

  const response = outcome.ok;
  if ('err' in response) return buildEventErrorRequest(requestId, response.err, tracing);
  return eventCompletionRequest(requestId, response.ok);
}

/** No error but a panic's gets to Lambda without passing here, where it is logged. This line is what 0.11.0 lost. */
function buildEventErrorRequest(requestId: string, error: RustError, tracing: Dispatch): { ok: ApiRequest } {
  tracing.error(target, error.debug);
  return Ok(eventErrorRequest(requestId, intoDiagnostic(error)));
}
