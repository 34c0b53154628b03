import type { Diagnostic } from './diagnostic.ts';
import type { RustError } from './rust/error.ts';

/**
 * One `impl From` per error type. Each takes the name of a reference, hence the `&`.
 * https://docs.rs/crate/lambda_runtime/0.13.0/source/src/diagnostic.rs
 */
export const intoDiagnostic = (error: RustError): Diagnostic => ({
  errorType: `&${error.typeName}`,
  errorMessage: error.display,
});
