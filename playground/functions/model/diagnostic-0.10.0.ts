import type { Diagnostic } from './diagnostic.ts';
import type { RustError } from './rust/error.ts';

/**
 * The blanket `impl From<T: Display> for Diagnostic`: the type's name and the error's `Display`.
 * https://docs.rs/crate/lambda_runtime/0.10.0/source/src/types.rs
 */
export const intoDiagnostic = (error: RustError): Diagnostic => ({
  errorType: error.typeName,
  errorMessage: error.display,
});
