import { expect, test } from 'vitest';
import { RuntimeApi } from '../../runtime-api/runtime-api.ts';
import { Allowance } from './allowance.ts';
import { inMemoryStreams } from './in-memory-stream.ts';

const KIBIBYTE = 1024;
const HEAD = new TextEncoder().encode('POST / HTTP/1.1\r\ncontent-length: 999999999999\r\n\r\n');

/** @returns how many pieces of this size are taken of a body without end, of 100 */
function piecesTaken(pieceBytes: number, allowedBytes: number): number {
  const connect = inMemoryStreams(new RuntimeApi(), new Allowance({ calls: 10, bytes: allowedBytes }));
  const stream = connect(() => {});
  stream?.write(HEAD);
  const pieces = Array.from({ length: 100 }, () => new Uint8Array(pieceBytes));
  return pieces.filter((piece) => stream?.write(piece)).length;
}

test.each([0, 1, KIBIBYTE])(
  'a body in pieces of %i bytes is refused after as many pieces as one in kibibytes',
  (pieceBytes) => {
    // The head is a piece too.
    expect(piecesTaken(pieceBytes, 21 * KIBIBYTE)).toBe(20);
  },
);

test('a larger piece costs what it has', () => {
  expect(piecesTaken(4 * KIBIBYTE, 21 * KIBIBYTE)).toBe(5);
});
