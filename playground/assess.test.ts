import { expect, test } from 'vitest';
import { assess, type Logged, type Outcome, type Seen, type Told } from './assess.ts';
import { recordingOf } from './functions/testing/evidence.ts';
import type { Exchange } from './runtime-api/protocol.ts';

const id = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';

const exchange = (method: string, path: string, rest: Partial<Exchange> = {}): Exchange => ({
  method,
  path: `/2018-06-01/runtime/invocation/${path}`,
  requestHeaders: {},
  requestBody: '',
  status: 202,
  responseHeaders: {},
  responseBody: '',
  ...rest,
});

const next = exchange('GET', 'next', {
  status: 200,
  responseHeaders: { 'lambda-runtime-aws-request-id': id },
});
const response = exchange('POST', `${id}/response`);
const error = exchange('POST', `${id}/error`, {
  requestBody: '{"errorType":"Boxed","errorMessage":"out of stock"}',
});

const seen = (parts: Partial<Seen>): Seen => ({
  stdout: '',
  stderr: '',
  exchanges: [next],
  exit: null,
  ...parts,
});

const line = (requestId: string) => `ERROR Lambda runtime invoke{requestId="${requestId}"}: "out of stock"\n`;
const json = (span: string) => `{"level":"ERROR","fields":{"message":"out of stock"}${span}}\n`;

const told: [string, Partial<Seen>, Told][] = [
  ['a response', { exchanges: [next, response] }, { kind: 'response' }],
  [
    'an error',
    { exchanges: [next, error] },
    { kind: 'error', errorType: 'Boxed', errorMessage: 'out of stock' },
  ],
  [
    'an error whose body is no diagnostic',
    { exchanges: [next, { ...error, requestBody: 'oops' }] },
    { kind: 'error', errorType: '', errorMessage: '' },
  ],
  [
    'a response that Lambda refused',
    { exchanges: [next, { ...response, status: 413 }] },
    { kind: 'rejected', call: 'response', status: 413 },
  ],
  [
    'an error that Lambda refused',
    { exchanges: [next, { ...error, status: 403 }] },
    { kind: 'rejected', call: 'error', status: 403 },
  ],
  [
    'a response whose connection was lost',
    { exchanges: [next, { ...response, status: null }] },
    { kind: 'lost', call: 'response' },
  ],
  ['nothing', { exchanges: [next] }, { kind: 'nothing' }],
];

test.each(told)('Lambda was told: %s', (_, run, expected) => {
  expect(assess(seen(run)).told).toEqual(expected);
});

const logged: [string, Partial<Seen>, Logged['kind']][] = [
  ['an ERROR line in the span', { stdout: line(id) }, 'with-request-id'],
  ['an ERROR line of another invocation', { stdout: line(other) }, 'without-request-id'],
  ['an ERROR line outside any span', { stdout: 'ERROR "out of stock"\n' }, 'without-request-id'],
  [
    'a JSON line in the span',
    { stdout: json(`,"span":{"requestId":"${id}","name":"x"}`) },
    'with-request-id',
  ],
  ['a JSON line outside any span', { stdout: json('') }, 'without-request-id'],
  ['a line of env_logger', { stdout: '[ERROR lambda_runtime] "out of stock"\n' }, 'without-request-id'],
  ['both kinds of line', { stdout: `ERROR "before"\n${line(id)}` }, 'with-request-id'],
  ['a panic on standard error', { stderr: "\nthread 'main' panicked at src/main.rs:1:1:\n" }, 'only-stderr'],
  ['an INFO line', { stdout: ' INFO ERROR is not my level\n' }, 'nothing'],
  ['nothing after an error', { exchanges: [next, error] }, 'nothing'],
  ['nothing after a response', { exchanges: [next, response] }, 'not-needed'],
  [
    'nothing after a response that was refused',
    { exchanges: [next, { ...response, status: 413 }] },
    'nothing',
  ],
];

test.each(logged)('%s is logged as it should be', (_, run, kind) => {
  expect(assess(seen(run)).logged).toEqual({ kind });
});

test('every ERROR line counts, and no other', () => {
  const stdout = `${line(id)} WARN careful\n{"level":"INFO","fields":{}}\n${json('')}`;
  expect(assess(seen({ stdout })).errorLines).toBe(2);
});

test.each<[number | null, Outcome]>([
  [null, { kind: 'waits' }],
  [1, { kind: 'ended', exit: 1 }],
  [0, { kind: 'ended', exit: 0 }],
])('a process with the exit code %s', (exit, expected) => {
  expect(assess(seen({ exit })).process).toEqual(expected);
});

const waits: Outcome = { kind: 'waits' };
const recorded: [string, string, Told['kind'], Logged['kind'], Outcome, number][] = [
  ['0.10.0', 'error.default.text', 'error', 'with-request-id', waits, 1],
  ['0.11.2', 'error.default.text', 'error', 'nothing', waits, 0],
  ['0.11.3', 'error.default.json', 'error', 'with-request-id', waits, 1],
  ['0.11.2', 'log-then-error.fmt.text', 'error', 'with-request-id', waits, 1],
  ['0.11.3', 'log-then-error.default.json', 'error', 'with-request-id', waits, 2],
  ['1.5.0', 'success.default.json', 'response', 'not-needed', waits, 0],
  ['1.5.0', 'panic.none.text', 'error', 'only-stderr', waits, 0],
  ['0.11.2', 'bad-payload.default.json', 'error', 'without-request-id', waits, 1],
  ['1.5.0', 'bad-payload.default.text', 'error', 'with-request-id', waits, 1],
  ['0.10.0', 'not-ready.default.text', 'error', 'with-request-id', waits, 1],
  ['1.5.0', 'not-ready.default.text', 'nothing', 'only-stderr', { kind: 'ended', exit: 1 }, 0],
  ['0.11.3', 'rejected-response.default.text', 'rejected', 'nothing', waits, 0],
  ['1.5.0', 'rejected-response.default.json', 'rejected', 'with-request-id', waits, 1],
];

test.each(recorded)('what was recorded of %s in %s', (version, id, told, logged, process, errorLines) => {
  expect(assess(recordingOf(version, id))).toMatchObject({
    told: { kind: told },
    logged: { kind: logged },
    process,
    errorLines,
  });
});
