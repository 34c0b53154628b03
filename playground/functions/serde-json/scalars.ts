import { debugString } from '../model/rust/debug.ts';
import { parseNumber } from './numbers.ts';
import { type JsonReader, SerdeError } from './reader.ts';
import { parseString } from './strings.ts';

/** `deserialize_string`. */
export function readString(reader: JsonReader): string {
  const first = reader.peekPastWhitespace();
  if (first === undefined) throw reader.peekError('EOF while parsing a value');
  if (first !== '"') throw invalidType(reader, 'a string');
  reader.index += 1;
  return parseString(reader);
}

/** `deserialize_option` of a string: null is none. */
export function readOptionalString(reader: JsonReader): string | undefined {
  if (reader.peekPastWhitespace() !== 'n') return readString(reader);
  reader.index += 1;
  reader.expectIdent('ull');
  return undefined;
}

/**
 * `peek_invalid_type`: reads the value that should have been another, to say what it is; or fails in the attempt.
 * @param expected what should have been there
 */
export const invalidType = (reader: JsonReader, expected: string): SerdeError =>
  reader.placed(new SerdeError(`invalid type: ${unexpected(reader)}, expected ${expected}`));

function unexpected(reader: JsonReader): string {
  const first = reader.peek() ?? '';
  if (first >= '0' && first <= '9') return parseNumber(reader, '');
  // The two that hold others are not entered: the error is placed before them.
  if (first === '[') return 'sequence';
  if (first === '{') return 'map';
  if (!'ntf"-'.includes(first) || first === '') throw reader.peekError('expected value');
  reader.index += 1;
  switch (first) {
    case '"':
      return `string ${debugString(parseString(reader))}`;
    case '-':
      return parseNumber(reader, '-');
    case 'n':
      reader.expectIdent('ull');
      return 'null';
    case 't':
      reader.expectIdent('rue');
      return 'boolean `true`';
    default:
      reader.expectIdent('alse');
      return 'boolean `false`';
  }
}
