import { expect, test } from 'vitest';
import { Guest } from './guest.ts';
import { hostileGuest } from './testing/hostile-guest.ts';

const unused = () => {};

/** What comes of a guest's first turn. */
async function firstTurn(turn: string, stdout: () => void = unused): Promise<number | null> {
  const guest = new Guest({ env: {}, stdout, stderr: unused }, () => null, unused);
  await guest.start(await hostileGuest({ turn }));
  return guest.turn();
}

/** A guest that writes in its first turn, which comes to what the write throws. */
function turnThatThrows(failure: Error): Promise<number | null> {
  return firstTurn('(call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))', () => {
    throw failure;
  });
}

test.each(['RuntimeError', 'RangeError', 'InternalError'])(
  'a process that a browser ends with a %s has aborted',
  async (name) => {
    expect(await turnThatThrows(Object.assign(new Error('the stack has no end'), { name }))).toBe(134);
  },
);

test('a failure of the host is none of the guest', async () => {
  await expect(turnThatThrows(new TypeError('a fault of ours'))).rejects.toThrow('a fault of ours');
});

test.each([
  [0, 0],
  [3, 3],
  [-1, 255],
])('a process that calls exit(%i) ends with %i, as on Linux', async (code, exit) => {
  expect(await firstTurn(`(call $proc_exit (i32.const ${code})) (i32.const -1)`)).toBe(exit);
});
