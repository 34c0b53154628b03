import { expect, test } from 'vitest';
import type { ApiResponse } from './protocol.ts';
import { RuntimeApi, type RuntimeApiOptions } from './runtime-api.ts';
import { bytes, functionOf, said, type TestCall, text } from './testing.ts';

const first = '00000000-0000-4000-8000-000000000001';
const second = '00000000-0000-4000-8000-000000000002';

function start(options?: RuntimeApiOptions) {
  const api = new RuntimeApi(options);
  return { api, fn: functionOf(api) };
}

function answerTo(call: TestCall): ApiResponse {
  const answer = call.answer();
  if (answer === null) throw new Error('no answer yet');
  return answer;
}

const idOf = (call: TestCall) => answerTo(call).headers['lambda-runtime-aws-request-id'];

/** Whether a promise has settled once everything that is due has run. */
async function settled(promise: Promise<void>): Promise<boolean> {
  let done = false;
  promise.then(() => {
    done = true;
  });
  await new Promise((turn) => setImmediate(turn));
  return done;
}

test('an event that waits is given to the first next, with what Lambda tells of the invocation', () => {
  const { api, fn } = start();
  expect(api.enqueue(bytes('{"order": 7}'))).toBe(first);
  const answer = answerTo(fn.next());
  expect(answer.status).toBe(200);
  expect(text(answer.body)).toBe('{"order": 7}');
  expect(answer.headers).toEqual({
    'content-type': 'application/json',
    'content-length': '12',
    'lambda-runtime-aws-request-id': first,
    'lambda-runtime-deadline-ms': '4102444800000',
    'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
    'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0',
  });
});

test('a next before any event waits for it', () => {
  const { api, fn } = start();
  const next = fn.next();
  expect(next.answer()).toBeNull();
  api.enqueue(bytes('{}'));
  expect(idOf(next)).toBe(first);
});

test('two queued events come one after the other, in order', () => {
  const { api, fn } = start();
  api.enqueue(bytes('"a"'));
  api.enqueue(bytes('"b"'));
  expect(api.unanswered).toBe(2);
  expect(text(answerTo(fn.next()).body)).toBe('"a"');
  fn.respond(first);
  expect(api.unanswered).toBe(1);
  expect(text(answerTo(fn.next()).body)).toBe('"b"');
  fn.fail(second);
  expect(api.unanswered).toBe(0);
});

test('a second next in the middle of an invocation gets the same event with the same deadline', () => {
  let time = 1000;
  const { api, fn } = start({ now: () => time, timeoutMs: 500 });
  api.enqueue(bytes('"a"'));
  api.enqueue(bytes('"b"'));
  const answer = answerTo(fn.next());
  time = 9000;
  expect(answerTo(fn.next())).toEqual(answer);
  expect(answer.headers['lambda-runtime-deadline-ms']).toBe('1500');
});

test('of two that wait, the first gets the first event and the other waits until the function is ready again', () => {
  const { api, fn } = start();
  const [a, b] = [fn.next(), fn.next()];
  api.enqueue(bytes('"a"'));
  api.enqueue(bytes('"b"'));
  expect(idOf(a)).toBe(first);
  expect(b.answer()).toBeNull();
  fn.respond(first);
  expect(b.answer()).toBeNull();
  const c = fn.next();
  expect(idOf(b)).toBe(second);
  expect(c.answer()).toBeNull();
});

test('a next that hung up takes no event with it', () => {
  const { api, fn } = start();
  const gone = fn.next();
  gone.hangUp();
  api.enqueue(bytes('"a"'));
  expect(gone.answer()).toBeNull();
  expect(idOf(fn.next())).toBe(first);
  expect(api.exchanges).toHaveLength(1);
});

test('the options replace ids, trace id and ARN', () => {
  const { api, fn } = start({ requestIds: () => 'my-id', traceId: null, functionArn: 'arn:mine' });
  api.enqueue(bytes('{}'));
  const { headers } = answerTo(fn.next());
  expect(headers['lambda-runtime-aws-request-id']).toBe('my-id');
  expect(headers['lambda-runtime-invoked-function-arn']).toBe('arn:mine');
  expect(headers).not.toHaveProperty('lambda-runtime-trace-id');
});

test('a response is accepted with the body that AWS sends', () => {
  const { api, fn } = start();
  api.enqueue(bytes('{}'));
  fn.next();
  const answer = answerTo(fn.respond(first));
  expect(text(answer.body)).toBe('{"status":"OK"}\n');
  expect(answer.headers).toEqual({ 'content-type': 'application/json', 'content-length': '16' });
});

test('an unknown path is 404 and a wrong method 405, without a change of state', () => {
  const { api, fn } = start();
  api.enqueue(bytes('{}'));
  fn.next();
  const unknown = answerTo(fn.send('GET', '/2015-03-31/functions', bytes('')));
  expect([unknown.status, text(unknown.body)]).toEqual([404, '404 page not found\n']);
  const wrong = answerTo(fn.send('POST', '/2018-06-01/runtime/invocation/next', bytes('')));
  expect([wrong.status, wrong.headers.allow, text(wrong.body)]).toEqual([405, 'GET', '']);
  const get = answerTo(fn.send('GET', `/2018-06-01/runtime/invocation/${first}/response`, bytes('')));
  expect([get.status, get.headers.allow]).toEqual([405, 'POST']);
  expect(said(fn.respond(first))).toEqual({ status: 202 });
});

test('a query in the target does not matter', () => {
  const { api, fn } = start();
  api.enqueue(bytes('{}'));
  expect(said(fn.send('GET', '/2018-06-01/runtime/invocation/next?a=b', bytes('')))).toEqual({ status: 200 });
});

test('exchanges stand in the order of their answers, without the next that waits', () => {
  const told: string[] = [];
  const { api, fn } = start({ onExchange: ({ method, path }) => told.push(`${method} ${path}`) });
  const next = fn.next();
  fn.failInit();
  api.enqueue(bytes('{}'));
  expect(next.answer()).not.toBeNull();
  fn.respond(first);
  fn.next();
  expect(api.exchanges.map(({ path, status }) => [path.replace('/2018-06-01/runtime', ''), status])).toEqual([
    ['/init/error', 403],
    ['/invocation/next', 200],
    [`/invocation/${first}/response`, 202],
  ]);
  expect(told).toEqual(api.exchanges.map(({ method, path }) => `${method} ${path}`));
});

test('idle waits for the function to ask, to answer, and to ask again', async () => {
  const { api, fn } = start();
  const coldStart = api.idle();
  expect(await settled(coldStart)).toBe(false);
  fn.next();
  expect(await settled(coldStart)).toBe(true);
  expect(await settled(api.idle())).toBe(true);

  api.enqueue(bytes('{}'));
  const invocation = api.idle();
  fn.respond(first);
  expect(await settled(invocation)).toBe(false);
  fn.next();
  expect(await settled(invocation)).toBe(true);
});

test('idle holds off while events are queued, and after the waiting next hung up', async () => {
  const { api, fn } = start();
  api.enqueue(bytes('"a"'));
  api.enqueue(bytes('"b"'));
  const idle = api.idle();
  fn.next();
  fn.respond(first);
  fn.next();
  expect(await settled(idle)).toBe(false);
  fn.respond(second);
  fn.next().hangUp();
  expect(await settled(api.idle())).toBe(false);
});
