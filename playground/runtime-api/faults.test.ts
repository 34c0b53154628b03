import { expect, test } from 'vitest';
import type { ApiFault } from './protocol.ts';
import { RuntimeApi } from './runtime-api.ts';
import { bytes, functionOf, said } from './testing.ts';

function running(fault: ApiFault) {
  const api = new RuntimeApi();
  const id = api.enqueue(bytes('{}'), fault);
  const fn = functionOf(api);
  fn.next();
  return { api, fn, id };
}

const types = [
  [400, 'InvalidRequestID'],
  [403, 'InvalidStateTransition'],
  [410, 'InvokeTimeout'],
  [413, 'RequestEntityTooLarge'],
  [500, 'InternalServerError'],
] as const;

test.each(types)('a response is answered %i with the error type %s', (status, type) => {
  const { fn, id } = running({ on: 'response', status });
  expect(said(fn.respond(id))).toMatchObject({ status, type });
});

test.each(types)('an error is answered %i with the error type %s', (status, type) => {
  const { fn, id } = running({ on: 'error', status });
  expect(said(fn.fail(id))).toMatchObject({ status, type });
});

test.each(types)(
  'after a response was answered %i, the function is served the next event',
  async (status) => {
    const { api, fn, id } = running({ on: 'response', status });
    fn.respond(id);
    expect(api.unanswered).toBe(0);
    const next = fn.next();
    await api.idle();
    api.enqueue(bytes('{}'));
    expect(next.answer()?.headers['lambda-runtime-aws-request-id']).not.toBe(id);
  },
);

test('the 403 names the transition that was asked for', () => {
  const { fn, id } = running({ on: 'error', status: 403 });
  expect(said(fn.fail(id))?.message).toContain('from Running to InvocationErrorResponse failed');
});

test('a connection that is lost leaves an exchange without an answer, and the function is served on', async () => {
  const { api, fn, id } = running({ on: 'response', status: null });
  const respond = fn.respond(id);
  expect(respond.answer()).toBeNull();
  expect(api.exchanges.at(-1)).toMatchObject({ status: null, responseHeaders: {}, responseBody: '' });
  fn.next();
  await api.idle();
});

test('an event without its request id is otherwise like any other', () => {
  const api = new RuntimeApi();
  api.enqueue(bytes('{}'), { on: 'next' });
  const headers = functionOf(api).next().answer()?.headers ?? {};
  expect(headers).not.toHaveProperty('lambda-runtime-aws-request-id');
  expect(headers).toHaveProperty('lambda-runtime-trace-id');
});

test('a fault holds for its own kind of call and its own invocation', () => {
  const { api, fn, id } = running({ on: 'response', status: 413 });
  const next = api.enqueue(bytes('{}'));
  expect(said(fn.fail(id))).toEqual({ status: 202 });
  fn.next();
  expect(said(fn.respond(next))).toEqual({ status: 202 });
});

test('a fault comes once: what follows it is the ordinary answer', () => {
  const { fn, id } = running({ on: 'response', status: 500 });
  fn.respond(id);
  expect(said(fn.respond(id))).toMatchObject({ status: 403 });
});

test('a status that AWS has no answer for is refused, and queues nothing', () => {
  const api = new RuntimeApi();
  expect(() => api.enqueue(bytes('{}'), { on: 'response', status: 418 })).toThrow(
    /418; a fault is one of 400, 403, 410, 413, 500/,
  );
  expect(api.unanswered).toBe(0);
});
