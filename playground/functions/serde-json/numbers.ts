import { Declined } from '../../run.ts';
import type { JsonReader } from './reader.ts';

const isDigit = (byte: string | undefined) => byte !== undefined && byte >= '0' && byte <= '9';

function takeDigits(reader: JsonReader): string {
  const start = reader.index;
  while (isDigit(reader.peek())) reader.index += 1;
  return reader.textSince(start);
}

/** `ignore_integer`: skips a number whose minus sign, if any, has been taken. */
export function ignoreNumber(reader: JsonReader): void {
  takeWholePart(reader, 'invalid number');
  if (reader.peek() === '.') takeFraction(reader, 'invalid number');
  takeExponent(reader, 'invalid number');
}

/**
 * `parse_any_number`, as serde names it in "invalid type".
 * @param sign a minus sign that has been taken, or nothing
 * @throws {Declined} for a number that Rust may round otherwise than this engine does
 */
export function parseNumber(reader: JsonReader, sign: '-' | ''): string {
  const eof = 'EOF while parsing a value';
  const whole = takeWholePart(reader, eof);
  const fraction = reader.peek() === '.' ? takeFraction(reader, eof) : '';
  const exponent = takeExponent(reader, eof);
  const isInteger = fraction === '' && exponent === '';
  if (isInteger && fits(BigInt(sign + whole)) && sign + whole !== '-0') return `integer \`${sign}${whole}\``;
  const significant = (whole + fraction).replace(/^0+/, '');
  if (significant.length > 15 || Math.abs(Number(exponent) - fraction.length) > 22) {
    throw new Declined(
      'The model does not read so long a number as Rust does; use one with at most 15 digits.',
    );
  }
  return `floating point \`${displayFloat(Number(`${sign}${whole}.${fraction}e${exponent || 0}`))}\``;
}

const fits = (value: bigint) => value >= -(2n ** 63n) && value < 2n ** 64n;

/** There can be only one leading zero. */
function takeWholePart(reader: JsonReader, atEnd: string): string {
  const first = reader.next();
  if (first === undefined) throw reader.error(atEnd);
  if (!isDigit(first)) throw reader.error('invalid number');
  if (first === '0' && isDigit(reader.peek())) throw reader.peekError('invalid number');
  return first === '0' ? first : first + takeDigits(reader);
}

function takeFraction(reader: JsonReader, atEnd: string): string {
  reader.index += 1;
  const digits = takeDigits(reader);
  if (digits === '') throw reader.peekError(reader.peek() === undefined ? atEnd : 'invalid number');
  return digits;
}

/** @returns the digits with their sign, or nothing where there is no exponent */
function takeExponent(reader: JsonReader, atEnd: string): string {
  if (reader.peek() !== 'e' && reader.peek() !== 'E') return '';
  reader.index += 1;
  const sign = reader.peek() === '-' ? '-' : '';
  if (reader.peek() === '+' || reader.peek() === '-') reader.index += 1;
  const first = reader.next();
  if (first === undefined) throw reader.error(atEnd);
  if (!isDigit(first)) throw reader.error('invalid number');
  return sign + first + takeDigits(reader);
}

/** As the crate zmij writes an f64: always with a fraction or an exponent, plain from 1e-5 to 1e16. */
function displayFloat(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-5 || magnitude >= 1e16)) return value.toExponential();
  const plain = String(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}
