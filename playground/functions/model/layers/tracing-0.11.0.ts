/**
 * `TracingLayer`, the outermost: everything in it happens in the span that carries the request id.
 * The call itself does not, so what the layers within log before the handler's future is polled has no request id.
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
      return tracing.instrument(span, inner.call(invocation));
    },
  };
}
