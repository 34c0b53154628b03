import { expect, test } from 'vitest';
import type { Exchange } from './protocol.ts';
import { show } from './show.ts';

const posted: Exchange = {
  method: 'POST',
  path: '/2018-06-01/runtime/invocation/1/response',
  requestHeaders: { host: '127.0.0.1:9001', 'content-length': '3', 'user-agent': 'mine' },
  requestBody: 'a\nb',
  status: 202,
  responseHeaders: {},
  responseBody: '{"status":"OK"}\n',
};

test('a post is shown with the headers that tell of its sender, and every line of its body set in', () => {
  expect(show(posted)).toBe(
    'POST /2018-06-01/runtime/invocation/1/response → 202\n  user-agent: mine\n  a\n  b\n',
  );
});

test('a body without end is cut, with a word on how much is missing', () => {
  const shown = show({ ...posted, requestBody: `${'a'.repeat(10_000)}bcd` });
  expect(shown).not.toContain('b');
  expect(shown).toContain('a\n  … 3 more characters, which --json prints\n');
});

test('control characters in a path or a header show as their codes', () => {
  const shown = show({ ...posted, path: '/\u{1b}]0;x\u{7}', requestHeaders: { 'user-agent': '\u{1b}[31m' } });
  expect(shown).toContain('POST /\\x1b]0;x\\x07 → 202\n  user-agent: \\x1b[31m\n');
});
