import { expect, test } from 'vitest';
import { addedHeader } from './added-header.ts';

const requests = [
  'GET /next HTTP/1.1\r\nhost: api\r\n\r\n',
  'POST /response HTTP/1.1\r\nhost: api\r\ncontent-length: 12\r\n\r\nbody\r\n\r\nGET ',
  'POST /error HTTP/1.1\r\ncontent-length: 0\r\n\r\n',
  'GET /next HTTP/1.1\r\nhost: api\r\n\r\n',
];

test('the header stands behind the first line of each request, however they are cut', () => {
  const whole = requests.join('');
  const expected = requests
    .map((request, place) => request.replace('\r\n', `\r\nx-own: ${place + 1}\r\n`))
    .join('');
  for (let size = 1; size <= whole.length; size += 1) {
    let asked = 0;
    const outgoing = addedHeader(() => `x-own: ${++asked}`);
    let sent = '';
    for (let at = 0; at < whole.length; at += size) {
      const bytes = new TextEncoder().encode(whole.slice(at, at + size));
      const given = outgoing(bytes);
      // As a guest's memory does.
      bytes.fill(0);
      sent += new TextDecoder().decode(given);
    }
    expect(sent, `in pieces of ${size} bytes`).toBe(expected);
  }
});

test('the header is asked for when the head is complete, no earlier and only once', () => {
  let asked = 0;
  const outgoing = addedHeader(() => `x-own: ${++asked}`);
  const send = (text: string) => outgoing(new TextEncoder().encode(text)).byteLength;
  expect([send('POST /path HTTP/1.1\r\ncontent-length: 4\r\n'), asked]).toEqual([0, 0]);
  expect([send('\r\n') > 0, asked]).toEqual([true, 1]);
  expect([send('body'), asked]).toEqual([4, 1]);
});
