import type { ApiRequest, ApiResponse } from './protocol.ts';
import type { RuntimeApi } from './runtime-api.ts';

/** What a request fails with when its connection is lost. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}

/**
 * Calls a Runtime API without a network.
 * @returns sends a request; a `next` settles when there is an event, so maybe never. Rejects with
 *   {@link ConnectionLost} where a fault says so.
 */
export function inMemoryTransport(api: RuntimeApi): (request: ApiRequest) => Promise<ApiResponse> {
  return (request) =>
    new Promise((settle, fail) => {
      api.receive(request, (response) => {
        if (response === null) fail(new ConnectionLost('The connection to the Runtime API was lost.'));
        else settle(response);
      });
    });
}
