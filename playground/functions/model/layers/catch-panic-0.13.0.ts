/**
 * `CatchPanicService`, the layer next to the handler: turns its errors and its panics into diagnostics.
 * Mirrors lambda-runtime/src/layers/panic.rs; upstream.ts links the release that each generation is read from.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { intoDiagnostic } from '../diagnostic-0.13.0.ts';
import type { LambdaEvent } from '../invocation.ts';
import type { Process } from '../process.ts';
import type { BoxError } from '../rust/error.ts';
import { catchUnwind, DEBUG_ANY, type Panic } from '../rust/panic.ts';
import { Err, mapErr, type Service } from '../tower.ts';

const target = 'lambda_runtime::layers::panic';

export function catchPanic<Payload, Response>(
  inner: Service<LambdaEvent<Payload>, Response, BoxError>,
  { tracing }: Process,
): Service<LambdaEvent<Payload>, Response, Diagnostic> {
  return {
    ready: () => mapErr(inner.ready(), intoDiagnostic),
    call(event) {
      const task = inner.call(event);
      return async () => {
        const outcome = await catchUnwind(task);
        if ('err' in outcome) {
          tracing.error(target, 'user handler panicked', { error: DEBUG_ANY });
          return Err(panicDiagnostic(outcome.err));
        }
        if ('err' in outcome.ok) tracing.error(target, outcome.ok.err.debug);
        return mapErr(outcome.ok, intoDiagnostic);
      };
    },
  };
}

/** Sees only the text of a panic with a literal message. */
const panicDiagnostic = ({ message, payload }: Panic): Diagnostic => ({
  errorType: '&alloc::boxed::Box<dyn core::any::Any + core::marker::Send>',
  errorMessage: payload === '&str' ? `Lambda panicked: ${message}` : 'Lambda panicked',
});
