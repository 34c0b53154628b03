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

/** A guest that has asked for an event, and does something without end once it has come; it gives how often it could. */
const withoutEnd = (name: string, call: string, sent = ''): [string, Bodies] => {
  const next = 'GET /2018-06-01/runtime/invocation/next HTTP/1.1\\r\\n\\r\\n';
  const main = '(drop (call $write (call $connect) (i32.const 1024) (i32.const 52))) (i32.const 0)';
  const turn = `
    (if (i32.eqz (i32.load (i32.const 0)))
      (then (i32.store (i32.const 0) (i32.const 1)) (return (i32.const -1))))
    (loop $again
      (local.set $count (i32.add (local.get $count) (i32.const 1)))
      (br_if $again (i32.and (i32.ge_s ${call} (i32.const 0)) (i32.lt_u (local.get $count) (i32.const 5000)))))
    (local.get $count)`;
  return [name, { main, turn, more: `(data (i32.const 1024) "${next}${sent}")` }];
};

const writes = (from: number, length: number) =>
  `(call $write (i32.const 1) (i32.const ${from}) (i32.const ${length}))`;

test.each([
  withoutEnd('opens streams', '(call $connect)'),
  withoutEnd('sends requests', writes(1076, 19), 'GET /a HTTP/1.1\\r\\n\\r\\n'),
  withoutEnd('asks for its event', writes(1024, 52)),
  withoutEnd(
    'sends a body',
    writes(1076, 65536),
    'POST / HTTP/1.1\\r\\ncontent-length: 999999999999\\r\\n\\r\\n',
  ),
])('a guest that %s without end is refused at some point', async (_, bodies) => {
  const module = await hostileGuest(bodies);
  const process = await crateEngine(async () => module).start(SETUP, never);
  const { exit, exchanges } = await process.invoke(new Uint8Array(1024 * 1024));
  expect(exit).toBeLessThan(2000);
  const bytes = exchanges.reduce((sum, { responseBody }) => sum + responseBody.length, 0);
  expect(bytes).toBeLessThan(100 * 1024 * 1024);
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
