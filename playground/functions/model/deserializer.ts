import type { Context, LambdaEvent } from './invocation.ts';
import { debugString } from './rust/debug.ts';
import type { RustError } from './rust/error.ts';
import { mapErr, mapOk, type Result } from './tower.ts';

/** A step on the way to the place of an error: a member, an element, or a key that could not be read. */
export type Segment = { key: string } | { index: number } | 'unknown';

/** What serde_json says of an event that does not fit the handler's payload type. */
export interface JsonError {
  /** Outermost first; empty for the event as a whole. */
  path: Segment[];
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

const ERROR_CONTEXT = "failed to deserialize the incoming data into the function's payload type";

/** `DeserializeError`: its `Display` ends with a line break, and names a known place twice. */
function deserializeError({ path, message, line, column }: JsonError): RustError {
  const place = displayPath(path);
  const known = path.some((segment) => segment !== 'unknown');
  const inner = `${known ? `${place}: ` : ''}${message} at line ${line} column ${column}`;
  const original = `Error(${debugString(message)}, line: ${line}, column: ${column})`;
  const segments = path.map(debugSegment).join(', ');
  return {
    typeName: 'lambda_runtime::deserializer::DeserializeError',
    display: `${ERROR_CONTEXT}: ${path.length === 0 ? '' : `[${place}] `}${inner}\n`,
    debug: `DeserializeError { inner: Error { path: Path { segments: [${segments}] }, original: ${original} } }`,
  };
}

/** https://docs.rs/crate/serde_path_to_error/0.1.20/source/src/path.rs; no element has members in this payload. */
const displayPath = (path: Segment[]) =>
  path
    .map((segment) => (segment === 'unknown' ? '?' : 'key' in segment ? segment.key : `[${segment.index}]`))
    .join('.');

const debugSegment = (segment: Segment) => {
  if (segment === 'unknown') return 'Unknown';
  return 'key' in segment ? `Map { key: ${debugString(segment.key)} }` : `Seq { index: ${segment.index} }`;
};
