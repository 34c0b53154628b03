/**
 * Reads what the demo function takes: twin of `#[derive(Deserialize)] struct Order` in crates/function/src/message.rs,
 * whose errors are serde's. serde_path_to_error notes where each of them happened.
 */
import { Declined } from '../../run.ts';
import { DEFAULT_MESSAGE } from '../../scenarios.ts';
import type { Deserialize, Segment } from '../model/deserializer.ts';
import { Err, Ok } from '../model/tower.ts';
import { ignoreValue } from '../serde-json/ignore-value.ts';
import { JsonReader, SerdeError } from '../serde-json/reader.ts';
import { invalidType, readOptionalString, readString } from '../serde-json/scalars.ts';

export interface Order {
  scenario: string;
  message: string;
}

/**
 * What follows the object is not looked at.
 * @throws {Declined} for bytes that are not UTF-8, and for numbers too long to round as Rust does
 */
export const order: Deserialize<Order> = (json) => {
  if (!isUtf8(json)) {
    throw new Declined('The model does not know what Rust makes of an event that is not UTF-8; send text.');
  }
  const path: Segment[] = [];
  try {
    return Ok(readOrder(new JsonReader(json), path));
  } catch (error) {
    if (!(error instanceof SerdeError)) throw error;
    const { message, line, column } = error;
    return Err({ path, message, line, column });
  }
};

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** `deserialize_struct`. @param path is left as it was at the place of an error */
function readOrder(reader: JsonReader, path: Segment[]): Order {
  const first = reader.peekPastWhitespace();
  if (first === undefined) throw reader.peekError('EOF while parsing a value');
  if (first !== '[' && first !== '{') throw invalidType(reader, 'struct Order');
  reader.index += 1;
  const { scenario, message } = first === '{' ? readMap(reader, path) : readSeq(reader, path);
  return { scenario, message: message ?? DEFAULT_MESSAGE };
}

interface Fields {
  scenario: string;
  message: string | undefined;
}

/** `visit_map`: members in any order, each at most once, others ignored. */
function readMap(reader: JsonReader, path: Segment[]): Fields {
  const fields: Partial<Fields> = {};
  for (let key = readKey(reader, path, true); key !== null; key = readKey(reader, path, false)) {
    if (Object.hasOwn(fields, key)) throw afterEndOf(reader, `duplicate field \`${key}\``, '}');
    reader.expectColon();
    path.push({ key });
    if (key === 'scenario') fields.scenario = readString(reader);
    else if (key === 'message') fields.message = readOptionalString(reader);
    else ignoreValue(reader);
    path.pop();
  }
  const { scenario, message } = fields;
  if (scenario === undefined) throw afterEndOf(reader, 'missing field `scenario`', '}');
  reader.index += 1;
  return { scenario, message };
}

/** @returns the next key, or null before the closing brace */
function readKey(reader: JsonReader, path: Segment[], isFirst: boolean): string | null {
  path.push('unknown');
  let byte = reader.peekPastWhitespace();
  if (byte === undefined) throw reader.peekError('EOF while parsing an object');
  if (byte !== '}' && !isFirst) {
    if (byte !== ',') throw reader.peekError('expected `,` or `}`');
    reader.index += 1;
    byte = reader.peekPastWhitespace();
    if (byte === undefined) throw reader.peekError('EOF while parsing a value');
    if (byte === '}') throw reader.peekError('trailing comma');
  }
  if (byte !== '}' && byte !== '"') throw reader.peekError('key must be a string');
  const key = byte === '}' ? null : readString(reader);
  path.pop();
  return key;
}

/** `visit_seq`: serde takes a struct's fields in order as well. */
function readSeq(reader: JsonReader, path: Segment[]): Fields {
  const read = <T>(index: number, value: (reader: JsonReader) => T): T => {
    if (!hasElement(reader, index === 0)) {
      throw afterEndOf(reader, `invalid length ${index}, expected struct Order with 2 elements`, ']');
    }
    path.push({ index });
    const element = value(reader);
    path.pop();
    return element;
  };
  const fields = { scenario: read(0, readString), message: read(1, readOptionalString) };
  endSeq(reader);
  return fields;
}

function hasElement(reader: JsonReader, isFirst: boolean): boolean {
  const byte = reader.peekPastWhitespace();
  if (byte === undefined) throw reader.peekError('EOF while parsing a list');
  if (byte === ']' || isFirst) return byte !== ']';
  if (byte !== ',') throw reader.peekError('expected `,` or `]`');
  reader.index += 1;
  const next = reader.peekPastWhitespace();
  if (next === undefined) throw reader.peekError('EOF while parsing a value');
  if (next === ']') throw reader.peekError('trailing comma');
  return true;
}

function endSeq(reader: JsonReader): void {
  const byte = reader.peekPastWhitespace();
  if (byte === undefined) throw reader.peekError('EOF while parsing a list');
  if (byte === ',') {
    reader.index += 1;
    throw reader.peekError(reader.peekPastWhitespace() === ']' ? 'trailing comma' : 'trailing characters');
  }
  if (byte !== ']') throw reader.peekError('trailing characters');
  reader.index += 1;
}

/** serde raises these without a place; serde_json looks for the end of the value first, then takes where it stands. */
function afterEndOf(reader: JsonReader, message: string, end: '}' | ']'): SerdeError {
  if (reader.peekPastWhitespace() === end) reader.index += 1;
  return reader.placed(new SerdeError(message));
}
