/**
 * `RuntimeApiClientService`: sends what the layers within have made, and does not look at the answer's status.
 * Mirrors lambda-runtime/src/layers/api_client.rs; upstream.ts links the release that each generation is read from.
 */
import type { ApiRequest } from '../../../runtime-api/protocol.ts';
import type { LambdaInvocation } from '../invocation.ts';
import type { Process } from '../process.ts';
import type { BoxError } from '../rust/error.ts';
import { Ok, type Service } from '../tower.ts';

export function apiClient(
  inner: Service<LambdaInvocation, ApiRequest, BoxError>,
  process: Process,
): Service<LambdaInvocation, null, BoxError> {
  return {
    ready: () => inner.ready(),
    call(invocation) {
      const first = inner.call(invocation);
      return async () => {
        const request = await first();
        if ('err' in request) return request;
        await process.call(request.ok);
        return Ok(null);
      };
    },
  };
}
