import { expect, test } from 'vitest';
import { formatJson, formatText } from './format.ts';

const span = { name: 'invoke', fields: { requestId: 'a"b', trace: 'c' } };
const event = {
  level: 'ERROR',
  message: 'it broke',
  fields: { error: 'Oops { .. }', status: '413' },
} as const;

test('text: the spans with their fields quoted, the message, then the fields as they are', () => {
  expect(formatText(event, [span])).toBe(
    'ERROR invoke{requestId="a\\"b" trace="c"}: it broke error=Oops { .. } status=413\n',
  );
});

test('text without a span and without fields; shorter levels are padded', () => {
  expect(formatText({ level: 'WARN', message: 'hm', fields: {} }, [])).toBe(' WARN hm\n');
});

test('text: escape sequences in a message lose their power, line breaks stay', () => {
  const message = '\x1b[31mred\x07\b\f\x7f\u009b31m\nERROR next\t\0';
  expect(formatText({ level: 'ERROR', message, fields: {} }, [])).toBe(
    'ERROR \\x1b[31mred\\x07\\x08\\x0c\\x7f\\u{9b}31m\nERROR next\t\0\n',
  );
});

test('JSON: level, fields with the message first, the innermost span, all spans', () => {
  const outer = { name: 'outer', fields: {} };
  expect(formatJson(event, [outer, span])).toBe(
    '{"level":"ERROR","fields":{"message":"it broke","error":"Oops { .. }","status":"413"},' +
      '"span":{"requestId":"a\\"b","trace":"c","name":"invoke"},' +
      '"spans":[{"name":"outer"},{"requestId":"a\\"b","trace":"c","name":"invoke"}]}\n',
  );
});

test('JSON without a span has no span members', () => {
  expect(formatJson({ level: 'ERROR', message: '', fields: {} }, [])).toBe(
    '{"level":"ERROR","fields":{"message":""}}\n',
  );
});
