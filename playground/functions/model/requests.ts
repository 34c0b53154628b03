/** The requests of https://docs.rs/crate/lambda_runtime/0.11.2/source/src/requests.rs; the client adds its headers. */
import type { ApiRequest } from '../../runtime-api/protocol.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { BoxError } from './rust/error.ts';
import { mapOk, type Result } from './tower.ts';

/** `serde::Serialize`, for JSON alone. */
export interface Serialize {
  toJson(): Result<string, BoxError>;
}

const INVOCATION = '/2018-06-01/runtime/invocation';
const bytes = (text: string) => new TextEncoder().encode(text);

export const nextEventRequest = (): ApiRequest => ({
  method: 'GET',
  path: `${INVOCATION}/next`,
  headers: {},
  body: bytes(''),
});

/** Fails where the response does not serialize: then nothing can be sent. */
export const eventCompletionRequest = (
  requestId: string,
  response: Serialize,
): Result<ApiRequest, BoxError> =>
  mapOk(response.toJson(), (json) => ({
    method: 'POST',
    path: `${INVOCATION}/${requestId}/response`,
    headers: {},
    body: bytes(json),
  }));

export const eventErrorRequest = (requestId: string, diagnostic: Diagnostic): ApiRequest => ({
  method: 'POST',
  path: `${INVOCATION}/${requestId}/error`,
  headers: { 'lambda-runtime-function-error-type': 'unhandled' },
  body: bytes(JSON.stringify(diagnostic)),
});
