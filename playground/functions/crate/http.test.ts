import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_PAYLOAD_BYTES } from '../../runtime-api/answers.ts';
import type { ApiRequest } from '../../runtime-api/protocol.ts';
import { encodeResponse, RequestReader } from './http.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function readAll(pieces: Iterable<Uint8Array>): ApiRequest[] {
  const requests: ApiRequest[] = [];
  const reader = new RequestReader((request) => requests.push(request));
  for (const piece of pieces) reader.push(piece);
  return requests;
}

const NEXT =
  'GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nuser-agent: x\r\nhost: 127.0.0.1:9001\r\n\r\n';
const POST = (body: string) =>
  `POST /2018-06-01/runtime/invocation/1/response HTTP/1.1\r\nContent-Length: ${encode(body).length}\r\n\r\n${body}`;

test('a request is read wherever the stream is split, and so is the one after it', () => {
  const bytes = encode(NEXT + POST('{"message":"注文\r\n\r\n"}') + POST('') + NEXT);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length)), (places) => {
      const cuts = [0, ...places.sort((a, b) => a - b), bytes.length];
      const requests = readAll(cuts.slice(1).map((end, index) => bytes.slice(cuts[index], end)));
      expect(
        requests.map(({ method, path, headers, body }) => [method, path, headers, decode(body)]),
      ).toEqual([
        ['GET', '/2018-06-01/runtime/invocation/next', { 'user-agent': 'x', host: '127.0.0.1:9001' }, ''],
        [
          'POST',
          '/2018-06-01/runtime/invocation/1/response',
          { 'content-length': '24' },
          '{"message":"注文\r\n\r\n"}',
        ],
        ['POST', '/2018-06-01/runtime/invocation/1/response', { 'content-length': '0' }, ''],
        ['GET', '/2018-06-01/runtime/invocation/next', { 'user-agent': 'x', host: '127.0.0.1:9001' }, ''],
      ]);
    }),
  );
});

test('what the reader was given may change afterwards', () => {
  const bytes = encode(POST('{"kept":true}'));
  const requests: ApiRequest[] = [];
  const reader = new RequestReader((request) => requests.push(request));
  reader.push(bytes);
  bytes.fill(0);
  expect(requests.map(({ body }) => decode(body))).toEqual(['{"kept":true}']);
});

test('of a body that is too long, one byte more is kept than the Runtime API takes', () => {
  const [request] = readAll([encode(POST('x'.repeat(MAX_PAYLOAD_BYTES + 1000)))]);
  expect(request?.body.byteLength).toBe(MAX_PAYLOAD_BYTES + 1);
});

test.each([
  ['no HTTP', 'hello\r\n\r\n'],
  ['HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n'],
  ['a header without a colon', 'GET / HTTP/1.1\r\nhost\r\n\r\n'],
  ['a body in chunks', 'POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n'],
  ['a length that is no number', 'POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n'],
  ['a head without an end', 'x'.repeat(20_000)],
])('%s is an error', (_, text) => {
  expect(() => readAll([encode(text)])).toThrow();
});

test('an answer is written with the length of its body', () => {
  const bytes = encodeResponse({
    status: 202,
    headers: { 'content-type': 'text/plain' },
    body: encode('注文'),
  });
  expect(decode(bytes)).toBe('HTTP/1.1 202 \r\ncontent-type: text/plain\r\ncontent-length: 6\r\n\r\n注文');
});
