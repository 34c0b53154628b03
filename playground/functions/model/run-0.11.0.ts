/**
 * `run` and `Runtime::run` since PR #845: the loop only fetches. What it did besides is now in four layers around the
 * handler, and the loop ends when the outermost fails.
 * Mirrors lambda-runtime/src/runtime.rs; upstream.ts links the release that it is read from.
 */
import type { ApiRequest } from '../../runtime-api/protocol.ts';
import type { Deserialize } from './deserializer.ts';
import type { Diagnostic } from './diagnostic.ts';
import { contextOf, type Handler, type LambdaEvent, type LambdaInvocation } from './invocation.ts';
import type { Process } from './process.ts';
import { nextEventRequest, type Serialize } from './requests.ts';
import type { BoxError } from './rust/error.ts';
import type { Result, Service } from './tower.ts';

/** One generation of each layer, from the outermost to the one next to the handler. */
export interface Layers {
  tracingLayer(
    inner: Service<LambdaInvocation, null, BoxError>,
    process: Process,
  ): Service<LambdaInvocation, null, BoxError>;
  apiClient(
    inner: Service<LambdaInvocation, ApiRequest, BoxError>,
    process: Process,
  ): Service<LambdaInvocation, null, BoxError>;
  apiResponse<Payload>(
    inner: Service<LambdaEvent<Payload>, Serialize, Diagnostic>,
    payload: Deserialize<Payload>,
    process: Process,
  ): Service<LambdaInvocation, ApiRequest, BoxError>;
  catchPanic<Payload>(
    inner: Handler<Payload>,
    process: Process,
  ): Service<LambdaEvent<Payload>, Serialize, Diagnostic>;
}

/** @returns `run` with these layers */
export function runWith({ tracingLayer, apiClient, apiResponse, catchPanic }: Layers) {
  return async <Payload>(
    handler: Handler<Payload>,
    payload: Deserialize<Payload>,
    process: Process,
  ): Promise<Result<null, BoxError>> => {
    const safe = catchPanic(handler, process);
    const responding = apiResponse(safe, payload, process);
    const sending = apiClient(responding, process);
    const service = tracingLayer(sending, process);

    for (;;) {
      const next = await process.call(nextEventRequest());
      if ('err' in next) return next;
      const invocation = { body: next.ok.body, context: contextOf(next.ok) };
      const ready = service.ready();
      if ('err' in ready) return ready;
      const handled = await service.call(invocation)();
      if ('err' in handled) return handled;
    }
  };
}
