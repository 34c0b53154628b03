/**
 * `RuntimeApiClientService`: sends what the layers within have made, and logs an answer that is no success.
 * Mirrors lambda-runtime/src/layers/api_client.rs; upstream.ts links the release that each generation is read from.
 */
import type { ApiRequest } from '../../../runtime-api/protocol.ts';
import type { LambdaInvocation } from '../invocation.ts';
import type { Process } from '../process.ts';
import type { BoxError } from '../rust/error.ts';
import { displayStatus } from '../rust/http.ts';
import { Ok, type Service } from '../tower.ts';

const target = 'lambda_runtime::layers::api_client';

const REJECTED = 'Lambda Runtime API rejected the response: invocation timed out or response was stale';

export function apiClient(
  inner: Service<LambdaInvocation, ApiRequest, BoxError>,
  process: Process,
): Service<LambdaInvocation, null, BoxError> {
  /** `log_or_print!`: to the subscriber, or to standard error where there is none. */
  const logOrPrint = (message: string, fields: Record<string, string>, printed: string) =>
    process.tracing.hasBeenSet
      ? process.tracing.error(target, message, fields)
      : process.eprint(`${printed}\n`);

  return {
    ready: () => inner.ready(),
    call(invocation) {
      const first = inner.call(invocation);
      return async () => {
        const request = await first();
        if ('err' in request) {
          const failed = 'failed to build Lambda Runtime API request';
          logOrPrint(failed, { error: request.err.debug }, `${failed}: ${request.err.debug}`);
          return request;
        }
        const answer = await process.call(request.ok);
        if (answer.status < 200 || answer.status > 299) {
          const status = displayStatus(answer.status);
          const rejected = 'Lambda Runtime API returned non-200 response';
          logOrPrint(rejected, { status }, `${rejected}: status=${status}`);
          if (answer.status === 410) logOrPrint(REJECTED, {}, REJECTED);
        }
        return Ok(null);
      };
    },
  };
}
