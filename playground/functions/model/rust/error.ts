import { debugString } from './debug.ts';

/** A Rust error as far as the runtime looks at it: its type's name and its two renderings. */
export interface RustError {
  /** `std::any::type_name` of it. */
  typeName: string;
  /** `{}` of it: what Lambda is told. */
  display: string;
  /** `{:?}` of it: what is logged. */
  debug: string;
}

/** `Box<dyn Error + Send + Sync>`, called `lambda_runtime::Error`: it shows the error within, under its own name. */
export type BoxError = RustError;

export const BOX_ERROR =
  'alloc::boxed::Box<dyn core::error::Error + core::marker::Send + core::marker::Sync>';

export const boxed = (error: { display: string; debug: string }): BoxError => ({
  ...error,
  typeName: BOX_ERROR,
});

/** A string turned into a boxed error: its `Debug` is the string's, in quotes. */
export const boxedMessage = (message: string): BoxError =>
  boxed({ display: message, debug: debugString(message) });
