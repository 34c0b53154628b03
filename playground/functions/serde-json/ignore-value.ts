import { ignoreNumber } from './numbers.ts';
import type { JsonReader } from './reader.ts';
import { ignoreString } from './strings.ts';

type Frame = '[' | '{';

const CLOSING = { '[': ']', '{': '}' };
const EOF = { '[': 'EOF while parsing a list', '{': 'EOF while parsing an object' };
const COMMA_OR_END = { '[': 'expected `,` or `]`', '{': 'expected `,` or `}`' };

/** `ignore_value`: skips a value of any kind and depth, which must be JSON all the same. */
export function ignoreValue(reader: JsonReader): void {
  const frames: Frame[] = [];
  for (;;) {
    const opened = ignoreScalar(reader);
    if (opened !== null) frames.push(opened);
    if (!goOn(reader, frames, opened === null)) return;
    if (frames.at(-1) === '{') ignoreKey(reader);
  }
}

/** @returns null, or the bracket that opens a list or an object */
function ignoreScalar(reader: JsonReader): Frame | null {
  const first = reader.peekPastWhitespace();
  if (first === undefined) throw reader.peekError('EOF while parsing a value');
  if (first >= '0' && first <= '9') {
    ignoreNumber(reader);
    return null;
  }
  if (!'ntf-"[{'.includes(first)) throw reader.peekError('expected value');
  reader.index += 1;
  if (first === '[' || first === '{') return first;
  if (first === '"') ignoreString(reader);
  else if (first === '-') ignoreNumber(reader);
  else reader.expectIdent(first === 'n' ? 'ull' : first === 't' ? 'rue' : 'alse');
  return null;
}

/** Closes what ends here. @returns whether another value follows */
function goOn(reader: JsonReader, frames: Frame[], afterValue: boolean): boolean {
  let acceptComma = afterValue;
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const byte = reader.peekPastWhitespace();
    if (byte === undefined) throw reader.peekError(EOF[frame]);
    if (byte === CLOSING[frame]) {
      frames.pop();
      acceptComma = true;
    } else if (!acceptComma) {
      return true;
    } else if (byte !== ',') {
      throw reader.peekError(COMMA_OR_END[frame]);
    }
    reader.index += 1;
    if (byte === ',') return true;
  }
  return false;
}

function ignoreKey(reader: JsonReader): void {
  const quote = reader.peekPastWhitespace();
  if (quote === undefined) throw reader.peekError('EOF while parsing an object');
  if (quote !== '"') throw reader.peekError('key must be a string');
  reader.index += 1;
  ignoreString(reader);
  reader.expectColon();
}
