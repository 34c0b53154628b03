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

const UNBUILT = 'failed to build Lambda Runtime API request';
const FAILED = 'Lambda Runtime API request failed';
const REJECTED = 'Lambda Runtime API returned non-200 response';
const GONE = 'Lambda function timeout!';

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
          const error = request.err.debug;
          logOrPrint(UNBUILT, { error }, `${UNBUILT}: ${error}`);
          return request;
        }
        const answer = await process.call(request.ok);
        if ('err' in answer) {
          const error = answer.err.debug;
          process.tracing.error(target, 'failed to send request to Lambda Runtime API', { error });
          logOrPrint(FAILED, { error }, `${FAILED}: ${error}`);
          return answer;
        }
        const { status: code } = answer.ok;
        if (code < 200 || code > 299) {
          const status = displayStatus(code);
          logOrPrint(REJECTED, { status }, `${REJECTED}: status=${status}`);
          if (code === 410) logOrPrint(GONE, {}, GONE);
        }
        return Ok(null);
      };
    },
  };
}
