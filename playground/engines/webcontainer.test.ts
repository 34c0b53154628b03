import { afterEach, expect, test, vi } from 'vitest';
import { assembledGuest } from '../functions/crate/testing/hostile-guest.ts';
import { projectFiles } from '../project/files.ts';
import { Declined } from '../run.ts';
import type { Sighting } from './container.ts';
import { modelEngine } from './model.ts';
import { type NodeContainer, nodeContainer } from './testing/node-container.ts';
import { invokeScenario, SETUP } from './testing/run.ts';
import { webcontainerEngine } from './webcontainer.ts';

// Each cold start is two processes.
vi.setConfig({ testTimeout: 60_000 });

const never = new AbortController().signal;
const files = projectFiles();
const LAYER = 'functions/model/layers/catch-panic-0.11.0.js';
const CRATE_FUNCTION = 'processes/crate-function.js';
const SERVER = 'processes/runtime-api.js';

let container: NodeContainer | undefined;
afterEach(() => container?.remove());

function engineIn(terminal = false) {
  const made = nodeContainer(files, terminal);
  container = made;
  const sightings: Sighting[] = [];
  const engine = webcontainerEngine(
    async () => made,
    (_, sighting) => sightings.push(sighting),
  );
  return { made, engine, sightings };
}

test.each([['pipes', false] as const, ['a terminal that echoes', true] as const])(
  'through %s, a run in two processes is the run in this thread, cold and warm',
  async (_, terminal) => {
    const { engine } = engineIn(terminal);
    const there = await engine.start(SETUP, never);
    const here = await modelEngine.start(SETUP, never);
    for (const scenario of ['error', 'panic', 'rejected-response', 'success', 'unserializable-response']) {
      const run = await invokeScenario(there, scenario);
      expect(run).toEqual({ ...(await invokeScenario(here, scenario)), engine: 'webcontainer' });
    }
    await expect(invokeScenario(there, 'success')).rejects.toThrow('has ended');
  },
);

test('text beyond ASCII arrives as it was', async () => {
  const { engine } = engineIn();
  const process = await engine.start(SETUP, never);
  const message = `größe 日本語 🦀 ${'é'.repeat(100_000)}`;
  const run = await process.invoke(new TextEncoder().encode(JSON.stringify({ scenario: 'error', message })));
  expect(run.stdout).toContain(`"${message}"\n`);
});

test('an edit of the layer brings the lost line back', async () => {
  const { made, engine } = engineIn();
  const setup = { ...SETUP, version: '0.11.2' };
  const before = await invokeScenario(await engine.start(setup, never), 'error');
  expect(before.stdout).toBe('');
  const place = 'return mapErr(outcome.ok, intoDiagnostic);';
  const line = "if ('err' in outcome.ok) tracing.error(target, outcome.ok.err.debug);";
  made.edit(LAYER, (files[LAYER] ?? '').replace(place, `${line}\n${place}`));
  const after = await invokeScenario(await engine.start(setup, never), 'error');
  const fixed = await modelEngine.start(SETUP, never);
  expect(after.stdout).toBe((await invokeScenario(fixed, 'error')).stdout);
});

test('a function that does not load is a process that ended, and says why on standard error', async () => {
  const { made, engine, sightings } = engineIn();
  made.edit(LAYER, 'export function catchPanic( {');
  const run = await invokeScenario(await engine.start({ ...SETUP, version: '0.11.2' }, never), 'error');
  expect(run).toMatchObject({ exit: 1, stdout: '', exchanges: [] });
  expect(run.stderr).toContain('SyntaxError');
  expect(sightings).toContainEqual({ process: 'function', kind: 'exit', code: 1 });
});

test('a server that does not load fails the start, and its terminal says why', async () => {
  const { made, engine, sightings } = engineIn();
  made.edit(SERVER, 'throw new Error("broken server");');
  await expect(engine.start(SETUP, never)).rejects.toThrow('The server process ended with exit code 1');
  const lines = sightings.flatMap((sighting) => (sighting.kind === 'line' ? sighting.text : []));
  expect(lines.join('\n')).toContain('Error: broken server');
});

test('what the model declines is declined through the process', async () => {
  const { engine } = engineIn();
  const start = engine.start({ ...SETUP, env: { RUST_BACKTRACE: '1' } }, never);
  await expect(start).rejects.toThrow(Declined);
  await expect(start).rejects.toThrow(/^The model does not know what RUST_BACKTRACE/);
  const process = await engine.start(SETUP, never);
  await expect(process.invoke(new Uint8Array([0xff]))).rejects.toThrow(Declined);
});

test('an abort and a close end both processes', async () => {
  const { made, engine } = engineIn();
  const abort = new AbortController();
  const aborted = await engine.start(SETUP, abort.signal);
  const closed = await engine.start(SETUP, never);
  abort.abort(new Error('stop'));
  await expect(invokeScenario(aborted, 'success')).rejects.toThrow('stop');
  await closed.close();
  await expect(invokeScenario(closed, 'success')).rejects.toThrow('was closed');
  await expect.poll(() => made.running).toBe(0);
});

/** A promise that is settled from outside. */
function later<T>() {
  let give: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

test('an abort while the crate loads, or the container, calls the launch off', async () => {
  const made = nodeContainer(files);
  container = made;
  const spawn = vi.spyOn(made, 'spawn');
  const module = later<null>();
  const host = later<NodeContainer>();
  const boot = vi.fn(() => host.promise);
  const engine = webcontainerEngine(boot, undefined, () => module.promise);
  const start = () => {
    const abort = new AbortController();
    return { abort, failure: engine.start(SETUP, abort.signal).catch((reason: Error) => reason.message) };
  };
  const loading = start();
  loading.abort.abort(new Error('stop'));
  module.give(null);
  expect(await loading.failure).toBe('stop');
  const booting = start();
  await expect.poll(() => boot.mock.calls.length).toBe(1);
  booting.abort.abort(new Error('stop'));
  host.give(made);
  expect(await booting.failure).toBe('stop');
  // What comes after a launch goes on as far as it ever would.
  await engine.start(SETUP, never).then((process) => process.close());
  expect(boot).toHaveBeenCalledTimes(2);
  expect(spawn).toHaveBeenCalledTimes(1);
});

/** The guest's requests; the request id is the first one. */
const NEXT = 'GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nhost: api\r\n\r\n';
const RESPONSE =
  'POST /2018-06-01/runtime/invocation/00000000-0000-4000-8000-000000000001/response HTTP/1.1\r\nhost: api\r\ncontent-length: 0\r\n\r\n';
const inWat = (text: string) => text.replaceAll('\r\n', '\\0d\\0a');
/** A guest for one event: writes 192 KiB, responds, and asks for the next. */
const guest = assembledGuest({
  main: `(call $send (i32.const 1024) (i32.const ${NEXT.length}))`,
  turn: `
    (if (i32.gt_s (call $read (global.get $stream) (i32.const 4096) (i32.const 4096)) (i32.const 0))
      (then (if (global.get $responded)
        (then (drop (call $send (i32.const 1024) (i32.const ${NEXT.length}))))
        (else
          (global.set $responded (i32.const 1))
          (i32.store (i32.const 0) (i32.const 65536))
          (i32.store (i32.const 4) (i32.const 65536))
          (loop $again
            (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
            (local.set $count (i32.add (local.get $count) (i32.const 1)))
            (br_if $again (i32.lt_u (local.get $count) (i32.const 3))))
          (drop (call $send (i32.const 2048) (i32.const ${RESPONSE.length})))))))
    (i32.const -1)`,
  more: `
    (global $stream (mut i32) (i32.const 0))
    (global $responded (mut i32) (i32.const 0))
    (data (i32.const 1024) "${inWat(NEXT)}")
    (data (i32.const 2048) "${inWat(RESPONSE)}")
    (func $send (param $from i32) (param $length i32) (result i32)
      (global.set $stream (call $connect))
      (drop (call $write (global.get $stream) (local.get $from) (local.get $length)))
      (i32.const 0))`,
});

function crateEngineIn() {
  const made = nodeContainer(files);
  container = made;
  return {
    made,
    engine: webcontainerEngine(
      async () => made,
      undefined,
      async () => guest,
    ),
  };
}

test('a guest is the function: all that it wrote is there when it asks for the next event, however late it is read', async () => {
  const { made, engine } = crateEngineIn();
  const write = 'process[stream].write(bytes)';
  expect(files[CRATE_FUNCTION]).toContain(write);
  made.edit(CRATE_FUNCTION, (files[CRATE_FUNCTION] ?? '').replace(write, `setTimeout(() => ${write}, 50)`));
  const process = await engine.start(SETUP, never);
  const { stdout, ...run } = await invokeScenario(process, 'success');
  expect(stdout.length).toBe(3 * 65_536);
  expect(run).toMatchObject({ engine: 'webcontainer-crate', version: SETUP.version, stderr: '', exit: null });
  expect(run.exchanges.map(({ requestHeaders }) => requestHeaders)).toEqual([
    { host: '127.0.0.1:9001' },
    { host: '127.0.0.1:9001', 'content-length': '0' },
  ]);
});

test('a crate is written once per version, and again after a failure', async () => {
  const { made, engine } = crateEngineIn();
  const written: string[] = [];
  const failures = [new Error('no room')];
  const { writeFile } = made.fs;
  made.fs.writeFile = async (path, data) => {
    if (!path.startsWith('crates/')) return writeFile(path, data);
    written.push(path);
    const failure = failures.pop();
    if (failure !== undefined) throw failure;
    return writeFile(path, data);
  };
  const start = async (version: string) => (await engine.start({ ...SETUP, version }, never)).close();
  await expect(start('0.11.3')).rejects.toThrow('no room');
  await Promise.all([start('0.11.3'), start('0.11.3'), start('0.11.2')]);
  await start('0.11.2');
  const [one, other] = ['crates/orders-0.11.3.wasm', 'crates/orders-0.11.2.wasm'];
  expect(written.sort()).toEqual([other, one, one]);
});

test('where there is no crate, the model is the function, beside crates of other versions', async () => {
  const made = nodeContainer(files);
  container = made;
  const engine = webcontainerEngine(
    async () => made,
    undefined,
    async (version) => (version === '0.11.3' ? guest : null),
  );
  const versions = ['0.11.2', '0.11.3'];
  const processes = await Promise.all(versions.map((version) => engine.start({ ...SETUP, version }, never)));
  const runs = await Promise.all(processes.map((process) => invokeScenario(process, 'success')));
  expect(runs.map((run) => run.engine)).toEqual(['webcontainer', 'webcontainer-crate']);
});

test('what becomes of a function that was closed is not told', async () => {
  const { made, engine, sightings } = engineIn();
  // A server that outlives its function, and so sees it end.
  const exit = 'started.kill();\n  process.exit();';
  expect(files[SERVER]).toContain(exit);
  const lingering = "started.kill();\n  started.on('close', () => process.exit());";
  made.edit(SERVER, (files[SERVER] ?? '').replace(exit, lingering));
  const process = await engine.start(SETUP, never);
  await process.close();
  await expect.poll(() => made.running).toBe(0);
  expect(sightings).toEqual([]);
});

test('a second event does not overtake the first', async () => {
  const { engine } = engineIn();
  const process = await engine.start(SETUP, never);
  const first = invokeScenario(process, 'success');
  await expect(invokeScenario(process, 'success')).rejects.toThrow('busy');
  expect((await first).exit).toBeNull();
});
