/**
 * `RuntimeApiClientService`: sends what the layers within have made, and does not look at the answer's status. What it
 * cannot send it logs, and the loop ends with it.
 * Mirrors lambda-runtime/src/layers/api_client.rs; upstream.ts links the release that each generation is read from.
 */
import type { ApiRequest } from '../../../runtime-api/protocol.ts';
import type { LambdaInvocation } from '../invocation.ts';
import type { Process } from '../process.ts';
import type { BoxError } from '../rust/error.ts';
import { Ok, type Service } from '../tower.ts';

const target = 'lambda_runtime::layers::api_client';

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
        const answer = await process.call(request.ok);
        if ('err' in answer) {
          process.tracing.error(target, 'failed to send request to Lambda Runtime API', {
            error: answer.err.debug,
          });
          return answer;
        }
        return Ok(null);
      };
    },
  };
}
