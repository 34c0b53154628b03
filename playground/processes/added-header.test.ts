import { expect, test } from 'vitest';
import { addedHeader } from './added-header.ts';

const request = 'POST /path HTTP/1.1\r\nhost: api\r\n\r\nbody\r\n';
const expected = request.replace('\r\n', '\r\nx-own: 1\r\n');

test('the header stands behind the first line, however the request is cut', () => {
  for (let size = 1; size <= request.length; size += 1) {
    const outgoing = addedHeader(() => 'x-own: 1');
    let sent = '';
    for (let at = 0; at < request.length; at += size) {
      const bytes = new TextEncoder().encode(request.slice(at, at + size));
      const given = outgoing(bytes);
      // As a guest's memory does.
      bytes.fill(0);
      sent += new TextDecoder().decode(given);
    }
    expect(sent).toBe(expected);
  }
});

test('the header is asked for when the first line is complete, no earlier and only once', () => {
  let asked = 0;
  const outgoing = addedHeader(() => `x-own: ${++asked}`);
  const send = (text: string) => outgoing(new TextEncoder().encode(text)).byteLength;
  expect([send('POST /path'), asked]).toEqual([0, 0]);
  expect([send(' HTTP/1.1\r\n') > 0, asked]).toEqual([true, 1]);
  send('host: api\r\n\r\n');
  expect(asked).toBe(1);
});
