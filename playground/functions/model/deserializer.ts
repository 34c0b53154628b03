import type { Context, LambdaEvent } from './invocation.ts';
import { debugString } from './rust/debug.ts';
import type { RustError } from './rust/error.ts';
import { mapErr, mapOk, type Result } from './tower.ts';

/** What serde_json says of an event that does not fit the handler's payload type. */
export interface JsonError {
  /** The members that lead to the place, outermost first; empty for the event as a whole. */
  path: string[];
  message: string;
  /** Both count from 1; the column counts bytes. */
  line: number;
  column: number;
}

/** Reads the payload type that the handler takes. */
export type Deserialize<Payload> = (json: Uint8Array) => Result<Payload, JsonError>;

/** https://docs.rs/crate/lambda_runtime/0.11.2/source/src/deserializer.rs */
export const deserialize = <Payload>(
  body: Uint8Array,
  context: Context,
  payload: Deserialize<Payload>,
): Result<LambdaEvent<Payload>, RustError> =>
  mapErr(
    mapOk(payload(body), (read) => ({ payload: read, context })),
    deserializeError,
  );

function deserializeError({ path, message, line, column }: JsonError): RustError {
  const place = path.join('.');
  const original = `${message} at line ${line} column ${column}`;
  const segments = path.map((key) => `Map { key: ${debugString(key)} }`).join(', ');
  const debugOriginal = `Error(${debugString(message)}, line: ${line}, column: ${column})`;
  const context = "failed to deserialize the incoming data into the function's payload type";
  return {
    typeName: 'lambda_runtime::deserializer::DeserializeError',
    display: `${context}: ${place && `[${place}] ${place}: `}${original}\n`,
    debug: `DeserializeError { inner: Error { path: Path { segments: [${segments}] }, original: ${debugOriginal} } }`,
  };
}
