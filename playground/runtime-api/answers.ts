import type { ApiResponse } from './protocol.ts';

/**
 * The Runtime API's answers, as AWS's runtime interface emulator words them. Unless another source is named:
 * https://github.com/aws/aws-lambda-runtime-interface-emulator/blob/main/internal/lambda/rapi/rendering/render_error.go.
 * Every JSON body ends in a line feed, since Go's `json.Encoder` writes one (render_json.go beside it).
 */

/**
 * Greatest length of a response in bytes: 6 MiB + 100.
 * Source: `MaxPayloadSize` in
 * https://github.com/aws/aws-lambda-runtime-interface-emulator/blob/main/internal/lambda/interop/model.go.
 */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024 + 100;

const encoder = new TextEncoder();

function answer(status: number, headers: Record<string, string>, body: Uint8Array): ApiResponse {
  return { status, headers: { ...headers, 'content-length': String(body.byteLength) }, body };
}

function json(status: number, value: Record<string, string>): ApiResponse {
  return answer(status, { 'content-type': 'application/json' }, encoder.encode(`${JSON.stringify(value)}\n`));
}

/** 200 with an event. Header values come in as they go out. */
export function event(headers: Record<string, string>, payload: Uint8Array): ApiResponse {
  return answer(200, headers, payload);
}

/** 202: a response or an error was taken. Source: `RenderAccepted` in rendering.go. */
export function accepted(): ApiResponse {
  return json(202, { status: 'OK' });
}

/** 400: no such invocation, or not any more. */
export function invalidRequestId(): ApiResponse {
  return json(400, { errorMessage: 'Invalid request ID', errorType: 'InvalidRequestID' });
}

/** 400: a `lambda-runtime-function-response-mode` that does not exist. */
export function invalidResponseMode(): ApiResponse {
  return json(400, {
    errorMessage: 'Invalid function response mode',
    errorType: 'InvalidFunctionResponseMode',
  });
}

/**
 * 403: the call does not fit the runtime's state. Both states by the emulator's names.
 * Source of the sentence: constants.go in the emulator's internal/lambda/rapi/handler, and `ErrNotAllowed` in
 * internal/lambda/core/states.go.
 */
export function illegalTransition(from: string, to: string): ApiResponse {
  return json(403, {
    errorMessage: `State transition from ${from} to ${to} failed for runtime. Error: State transition is not allowed`,
    errorType: 'InvalidStateTransition',
  });
}

/**
 * 410: the invocation timed out meanwhile.
 * Source: `RenderInvokeTimeout` in the emulator's internal/lambda-managed-instances/rapi/rendering/render_error.go.
 */
export function invocationTimedOut(): ApiResponse {
  return json(410, { errorMessage: 'Invoke timeout', errorType: 'InvokeTimeout' });
}

/** 413: the response is longer than {@link MAX_PAYLOAD_BYTES}. */
export function responseTooLarge(): ApiResponse {
  return json(413, {
    errorMessage: `Exceeded maximum allowed payload size (${MAX_PAYLOAD_BYTES} bytes).`,
    errorType: 'RequestEntityTooLarge',
  });
}

/** 500: what the documentation calls a container error, from which the runtime cannot recover. */
export function internalServerError(): ApiResponse {
  return json(500, { errorMessage: 'Internal Server Error', errorType: 'InternalServerError' });
}

/** 404. The emulator leaves it to Go's `http.NotFound`: https://pkg.go.dev/net/http#NotFound. */
export function notFound(): ApiResponse {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return answer(404, headers, encoder.encode('404 page not found\n'));
}

/**
 * 405, with an empty body. The emulator leaves it to its router: `methodNotAllowedHandler` in
 * https://github.com/go-chi/chi/blob/master/mux.go.
 */
export function methodNotAllowed(allowed: string): ApiResponse {
  return answer(405, { allow: allowed }, new Uint8Array());
}
