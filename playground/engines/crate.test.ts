import { expect, test } from 'vitest';
import { type Bodies, hostileGuest } from '../functions/crate/testing/hostile-guest.ts';
import { Declined } from '../run.ts';
import { crateEngine } from './crate.ts';
import { MAX_OUTPUT } from './output.ts';
import { invokeScenario, SETUP } from './testing/run.ts';

const never = new AbortController().signal;

async function runOf(bodies: Bodies) {
  const module = await hostileGuest(bodies);
  const process = await crateEngine(async () => module).start(SETUP, never);
  return invokeScenario(process, 'success');
}

/** Repeats what leaves 0 on the stack, that many times. */
const times = (count: number, body: string) => `
  (loop $again
    (drop ${body})
    (local.set $count (i32.add (local.get $count) (i32.const 1)))
    (br_if $again (i32.lt_u (local.get $count) (i32.const ${count}))))`;

test('a guest that floods the log is cut, and the cut is marked', async () => {
  // The address and the length of what is written stand at 0: 64 KiB of zero bytes from 65536 on.
  const flood = `
    (i32.store (i32.const 0) (i32.const 65536))
    (i32.store (i32.const 4) (i32.const 65536))
    ${times(1000, '(call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))')}
    (i32.const 0)`;
  const { stdout, exit } = await runOf({ turn: flood });
  expect(stdout.length).toBeLessThan(MAX_OUTPUT + 100);
  expect(stdout).toMatch(/\n\[cut: .*\]\n$/);
  expect(exit).toBe(0);
});

test('a guest that opens streams without end is refused', async () => {
  const open = `
    (loop $again
      (local.set $count (i32.add (local.get $count) (i32.const 1)))
      (br_if $again (i32.ge_s (call $connect) (i32.const 0))))
    (local.get $count)`;
  expect((await runOf({ turn: open })).exit).toBe(101);
});

test('a request that is no HTTP breaks its stream, not the host', async () => {
  const turn = '(i32.sub (i32.const 0) (call $write (call $connect) (i32.const 0) (i32.const 65536)))';
  expect((await runOf({ turn })).exit).toBe(2);
});

test('a stream that was never opened is broken', async () => {
  const turn = '(i32.sub (i32.const 0) (call $write (i32.const 7) (i32.const 0) (i32.const 1)))';
  expect((await runOf({ turn })).exit).toBe(2);
});

test.each([
  ['that traps', { turn: '(unreachable)' }],
  ['whose stack has no end', { turn: '(call $deeper)', more: '(func $deeper (result i32) (call $deeper))' }],
])('a guest %s has aborted', async (_, bodies) => {
  expect((await runOf(bodies)).exit).toBe(134);
});

test('a guest whose main panics has ended before its first event', async () => {
  const { exit, exchanges } = await runOf({ main: '(i32.const 101)', turn: '(unreachable)' });
  expect({ exit, exchanges }).toEqual({ exit: 101, exchanges: [] });
});

test('a module that is no guest is an error', async () => {
  const empty = await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  await expect(crateEngine(async () => empty).start(SETUP, never)).rejects.toThrow(
    'not built from crates/guest',
  );
});

test('what cannot be loaded is declined, and nothing starts after an abort', async () => {
  const engine = crateEngine(async (version) => {
    throw new Declined(`no ${version} here`);
  });
  await expect(engine.start(SETUP, never)).rejects.toThrow(Declined);
  await expect(engine.start(SETUP, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
});
