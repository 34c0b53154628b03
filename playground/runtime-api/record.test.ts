import { expect, test } from 'vitest';
import { record } from './record.ts';
import { bytes } from './testing.ts';

const response = { status: 202, headers: { 'Content-Type': 'application/json' }, body: bytes('"ok"') };

test('header names are put in lower case and the host is the fixed one', () => {
  const headers = { Host: 'localhost:4711', 'User-Agent': 'aws-lambda-rust/0.11.2' };
  const exchange = record({ method: 'POST', path: '/x', headers, body: bytes('') }, response);
  expect(exchange.requestHeaders).toEqual({
    host: '127.0.0.1:9001',
    'user-agent': 'aws-lambda-rust/0.11.2',
  });
  expect(exchange.responseHeaders).toEqual({ 'content-type': 'application/json' });
});

test('a request without a host gets none', () => {
  const exchange = record({ method: 'GET', path: '/x', headers: {}, body: bytes('') }, response);
  expect(exchange.requestHeaders).toEqual({});
});

test('bodies are text: invalid UTF-8 becomes U+FFFD, a byte order mark stays', () => {
  const body = new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff, 0xc3]);
  const exchange = record({ method: 'POST', path: '/x', headers: {}, body }, response);
  expect(exchange.requestBody).toBe('\u{feff}a\u{fffd}\u{fffd}');
  expect(exchange.responseBody).toBe('"ok"');
});
