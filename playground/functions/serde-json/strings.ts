import type { JsonReader } from './reader.ts';

const SIMPLE_ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const endsRun = (byte: string) => byte === '"' || byte === '\\' || byte < ' ';

/** `parse_str`: reads a string whose opening quote has been taken. */
export function parseString(reader: JsonReader): string {
  let text = '';
  for (;;) {
    text += runOfPlainText(reader);
    const byte = reader.next();
    if (byte === '"') return text;
    if (byte !== '\\') throw reader.error(CONTROL_CHARACTER);
    text += parseEscape(reader);
  }
}

/** `ignore_str`: skips a string whose opening quote has been taken. Its escapes need not make sense. */
export function ignoreString(reader: JsonReader): void {
  for (;;) {
    runOfPlainText(reader);
    const byte = reader.peek();
    // Unlike `parse_str`, this points before the control character.
    if (byte !== '"' && byte !== '\\') throw reader.error(CONTROL_CHARACTER);
    reader.index += 1;
    if (byte === '"') return;
    const escaped = nextOrEof(reader);
    if (escaped === 'u') parseHex(reader);
    else if (SIMPLE_ESCAPES[escaped] === undefined) throw reader.error('invalid escape');
  }
}

const CONTROL_CHARACTER = 'control character (\\u0000-\\u001F) found while parsing a string';

function runOfPlainText(reader: JsonReader): string {
  const start = reader.index;
  for (;;) {
    const byte = reader.peek();
    if (byte === undefined) throw reader.error('EOF while parsing a string');
    if (endsRun(byte)) return reader.textSince(start);
    reader.index += 1;
  }
}

function parseEscape(reader: JsonReader): string {
  const escaped = nextOrEof(reader);
  if (escaped === 'u') return parseUnicodeEscape(reader);
  const char = SIMPLE_ESCAPES[escaped];
  if (char === undefined) throw reader.error('invalid escape');
  return char;
}

/** A surrogate must be followed by its other half. */
function parseUnicodeEscape(reader: JsonReader): string {
  const unit = parseHex(reader);
  if (isTrailing(unit)) throw reader.error('lone leading surrogate in hex escape');
  if (!isLeading(unit)) return String.fromCharCode(unit);
  for (const expected of '\\u') {
    if (nextOrEof(reader) !== expected) throw reader.error('unexpected end of hex escape');
  }
  const trailing = parseHex(reader);
  if (!isTrailing(trailing)) throw reader.error('lone leading surrogate in hex escape');
  return String.fromCharCode(unit, trailing);
}

const isLeading = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isTrailing = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Takes four digits, or what there is of them. */
function parseHex(reader: JsonReader): number {
  let digits = '';
  while (digits.length < 4) digits += nextOrEof(reader);
  if (!/^[\da-f]{4}$/i.test(digits)) throw reader.error('invalid escape');
  return Number.parseInt(digits, 16);
}

function nextOrEof(reader: JsonReader): string {
  const byte = reader.next();
  if (byte === undefined) throw reader.error('EOF while parsing a string');
  return byte;
}
