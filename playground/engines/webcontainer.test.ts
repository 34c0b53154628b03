import { afterEach, expect, test, vi } from 'vitest';
import { projectFiles } from '../project/files.ts';
import { Declined } from '../run.ts';
import { modelEngine } from './model.ts';
import { type NodeContainer, nodeContainer } from './testing/node-container.ts';
import { invokeScenario, SETUP } from './testing/run.ts';
import { type Sighting, webcontainerEngine } from './webcontainer.ts';

// Each cold start is two processes.
vi.setConfig({ testTimeout: 60_000 });

const never = new AbortController().signal;
const files = projectFiles();
const LAYER = 'functions/model/layers/catch-panic-0.11.0.js';
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

test('a second event does not overtake the first', async () => {
  const { engine } = engineIn();
  const process = await engine.start(SETUP, never);
  const first = invokeScenario(process, 'success');
  await expect(invokeScenario(process, 'success')).rejects.toThrow('busy');
  expect((await first).exit).toBeNull();
});
