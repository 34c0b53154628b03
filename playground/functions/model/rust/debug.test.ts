import { expect, test } from 'vitest';
import { debugString } from './debug.ts';
import { boxedMessage } from './error.ts';

test.each([
  ['plain', 'out of stock', '"out of stock"'],
  ['double quotes are escaped, single ones are not', `"it's"`, `"\\"it's\\""`],
  ['backslashes', 'C:\\orders', '"C:\\\\orders"'],
  ['line breaks and tabs', 'a\nb\r\tc\0', '"a\\nb\\r\\tc\\0"'],
  ['other controls in hex, without padding', '\x1b[31m\x07\x7f\x80', '"\\u{1b}[31m\\u{7}\\u{7f}\\u{80}"'],
  ['letters beyond ASCII stay', 'né 注文 Ω', '"né 注文 Ω"'],
  ['an accent of its own is escaped', 'ne\u0301', '"ne\\u{301}"'],
  ['emoji stay; what joins them does not print', '👩\u200d🚀', '"👩\\u{200d}🚀"'],
  ['spaces but the common one', 'a\u00a0b\u3000c', '"a\\u{a0}b\\u{3000}c"'],
  ['unassigned and private', '\u{e000}\u{10fffd}\u0378', '"\\u{e000}\\u{10fffd}\\u{378}"'],
])('%s', (_, text, expected) => {
  expect(debugString(text)).toBe(expected);
});

test('a boxed string shows itself plainly to Lambda and quoted in the log', () => {
  expect(boxedMessage('no "stock"')).toMatchObject({ display: 'no "stock"', debug: '"no \\"stock\\""' });
});
