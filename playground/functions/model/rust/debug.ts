import { isUnprintable } from './unprintable.ts';

const ESCAPED: Record<string, string> = {
  '\0': '\\0',
  '\t': '\\t',
  '\r': '\\r',
  '\n': '\\n',
  '\\': '\\\\',
  '"': '\\"',
};

/**
 * `{:?}` of a string: in double quotes, with what does not print as `\u{…}`. Single quotes stay.
 * https://doc.rust-lang.org/std/primitive.char.html#method.escape_debug
 */
export function debugString(text: string): string {
  let escaped = '';
  for (const char of text) escaped += ESCAPED[char] ?? (isUnprintable(char) ? unicodeEscape(char) : char);
  return `"${escaped}"`;
}

const unicodeEscape = (char: string) => `\\u{${char.codePointAt(0)?.toString(16)}}`;
