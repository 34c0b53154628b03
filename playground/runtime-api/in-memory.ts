import type { ApiRequest, ApiResponse } from './protocol.ts';
import type { RuntimeApi } from './runtime-api.ts';

/**
 * Calls a Runtime API without a network.
 * @returns sends a request; a `next` settles when there is an event, so maybe never
 */
export function inMemoryTransport(api: RuntimeApi): (request: ApiRequest) => Promise<ApiResponse> {
  return (request) =>
    new Promise((settle) => {
      api.receive(request, settle);
    });
}
