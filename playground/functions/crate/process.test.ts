import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ByteStream } from './byte-stream.ts';
import { GuestProcess } from './process.ts';
import { hostileGuest } from './testing/hostile-guest.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** In each turn it writes to its log, and reads what has come; in the first one it sends a request. */
const ASKING = `
  (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
  (if (i32.eqz (global.get $stream)) (then
    (global.set $stream (call $connect))
    (drop (call $write (global.get $stream) (i32.const 0) (i32.const 1)))))
  (drop (call $read (global.get $stream) (i32.const 16) (i32.const 8)))
  (i32.const -1)`;

test('a guest looks at its timers while it is at work, and rests while it waits for an answer', async () => {
  let turns = 0;
  let stream: ByteStream | undefined;
  const module = await hostileGuest({ turn: ASKING, more: '(global $stream (mut i32) (i32.const 0))' });
  const process = await GuestProcess.start(
    module,
    { env: {}, stdout: () => void turns++, stderr: () => {} },
    (wake) => {
      stream = new ByteStream({ write: () => {}, close: () => {} }, wake);
      return stream;
    },
  );
  await vi.advanceTimersByTimeAsync(1000);
  expect(turns).toBe(1);
  // The stream stays open behind the answer, as a pool keeps it.
  stream?.receive(new Uint8Array(1));
  await vi.advanceTimersByTimeAsync(1000);
  expect(turns).toBeGreaterThan(100);
  process.stop();
});
