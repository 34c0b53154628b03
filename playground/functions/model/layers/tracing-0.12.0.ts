/**
 * `TracingLayer`, the outermost: the call and all that follows happen in the span that carries the request id.
 * Mirrors lambda-runtime/src/layers/trace.rs; upstream.ts links the release that each generation is read from.
 */
import { type LambdaInvocation, requestSpan } from '../invocation.ts';
import type { Process } from '../process.ts';
import type { BoxError } from '../rust/error.ts';
import type { Service } from '../tower.ts';

const target = 'lambda_runtime::layers::trace';

export function tracingLayer(
  inner: Service<LambdaInvocation, null, BoxError>,
  { tracing }: Process,
): Service<LambdaInvocation, null, BoxError> {
  return {
    ready: () => inner.ready(),
    call(invocation) {
      const span = requestSpan(tracing, target, invocation.context);
      const future = tracing.inSpan(span, () => inner.call(invocation));
      return tracing.instrument(span, future);
    },
  };
}
