import { expect, test } from 'vitest';
import { Declined } from '../run.ts';
import { modelEngine } from './model.ts';
import { MAX_OUTPUT } from './output.ts';
import { invokeScenario, SETUP } from './testing/run.ts';

const never = new AbortController().signal;
const encode = (event: unknown) => new TextEncoder().encode(JSON.stringify(event));

test('a cold start reports its init duration; a warm invocation has a new request id and only its own output', async () => {
  const process = await modelEngine.start(SETUP, never);
  const cold = await invokeScenario(process, 'error');
  const warm = await invokeScenario(process, 'error');
  const id = '00000000-0000-4000-8000-000000000002';
  expect(cold.platformLog.at(-1)).toContain('Init Duration');
  expect(warm.platformLog[0]).toBe(`START RequestId: ${id} Version: $LATEST`);
  expect(warm.platformLog.at(-1)).not.toContain('Init Duration');
  expect(warm.stdout.match(/^ERROR /gm)).toHaveLength(1);
  expect(warm.exchanges.map(({ method, path }) => `${method} ${path.split('/invocation/')[1]}`)).toEqual([
    'GET next',
    `POST ${id}/error`,
  ]);
});

test('the note on backtraces follows the first panic of a process only', async () => {
  const process = await modelEngine.start(SETUP, never);
  expect((await invokeScenario(process, 'panic')).stderr).toContain('RUST_BACKTRACE=1');
  const second = await invokeScenario(process, 'panic');
  expect(second.stderr).toMatch(/panicked at .*\nthe handler panicked\n$/);
});

test('after an error, a panic, a bad payload and a refused response the process serves on', async () => {
  const process = await modelEngine.start(SETUP, never);
  for (const scenario of ['error', 'panic', 'bad-payload', 'rejected-response', 'success']) {
    expect((await invokeScenario(process, scenario)).exit).toBeNull();
  }
});

test('a process that has ended says so, and another can be started', async () => {
  const process = await modelEngine.start(SETUP, never);
  expect((await invokeScenario(process, 'unserializable-response')).exit).toBe(1);
  await expect(invokeScenario(process, 'success')).rejects.toThrow('has ended');
  const another = await modelEngine.start(SETUP, never);
  expect((await invokeScenario(another, 'success')).exit).toBeNull();
});

test('two processes know nothing of each other', async () => {
  const [first, second] = await Promise.all([
    modelEngine.start(SETUP, never),
    modelEngine.start({ ...SETUP, version: '0.11.2' }, never),
  ]);
  const [logged, lost] = await Promise.all([invokeScenario(first, 'error'), invokeScenario(second, 'error')]);
  expect(logged.stdout).not.toBe('');
  expect(lost.stdout).toBe('');
});

test('a second event does not overtake the first', async () => {
  const process = await modelEngine.start(SETUP, never);
  const first = invokeScenario(process, 'success');
  await expect(invokeScenario(process, 'success')).rejects.toThrow('busy');
  expect((await first).exit).toBeNull();
});

test('an abort before, between and during invocations', async () => {
  await expect(modelEngine.start(SETUP, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
  const abort = new AbortController();
  const process = await modelEngine.start(SETUP, abort.signal);
  await invokeScenario(process, 'success');
  const run = invokeScenario(process, 'success');
  abort.abort(new Error('stop'));
  await expect(run).rejects.toThrow('stop');
  await expect(invokeScenario(process, 'success')).rejects.toThrow('stop');
});

test('a closed process takes no more events', async () => {
  const process = await modelEngine.start(SETUP, never);
  await process.close();
  await expect(invokeScenario(process, 'success')).rejects.toThrow('was closed');
});

test.each([
  ['an unknown version', { version: '9.9.9' }, 'lambda_runtime 9.9.9'],
  ['a variable that matters', { env: { RUST_BACKTRACE: '1' } }, 'RUST_BACKTRACE'],
  ['an elaborate filter', { env: { RUST_LOG: '[span{field=1}]=info' } }, 'RUST_LOG'],
])('%s is declined at the start, with a sentence that names it', async (_, part, named) => {
  const start = modelEngine.start({ ...SETUP, ...part }, never);
  await expect(start).rejects.toThrow(Declined);
  await expect(start).rejects.toThrow(named);
});

test('an event that the model cannot read is declined, and the process stays warm', async () => {
  const process = await modelEngine.start(SETUP, never);
  await expect(process.invoke(new Uint8Array([0xff]))).rejects.toThrow(Declined);
  const next = await invokeScenario(process, 'success');
  expect(next.exchanges[0]?.responseHeaders['lambda-runtime-aws-request-id']).toMatch(/1$/);
});

test('output is capped, and the cut is marked', async () => {
  const process = await modelEngine.start(SETUP, never);
  const run = await process.invoke(encode({ scenario: 'error', message: '😀'.repeat(MAX_OUTPUT) }));
  expect(run.stdout.length).toBeLessThan(MAX_OUTPUT + 100);
  expect(run.stdout).toMatch(/\n\[cut: the function wrote more than 262144 characters\]\n$/);
  expect(run.stdout.isWellFormed()).toBe(true);
  expect((await invokeScenario(process, 'error')).stdout).not.toContain('[cut');
});
