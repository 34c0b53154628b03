import { expect, test } from 'vitest';
import { Guest } from './guest.ts';
import { hostileGuest } from './testing/hostile-guest.ts';

/** A guest that writes in its first turn, which comes to what the write throws. */
async function turnThatThrows(failure: Error): Promise<number | null> {
  const write = '(call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))';
  const surroundings = {
    env: {},
    stdout: () => {
      throw failure;
    },
    stderr: () => {},
  };
  const guest = new Guest(
    surroundings,
    () => null,
    () => {},
  );
  await guest.start(await hostileGuest({ turn: write }));
  return guest.turn();
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
