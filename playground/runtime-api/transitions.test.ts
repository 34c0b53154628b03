import { describe, expect, test } from 'vitest';
import { MAX_PAYLOAD_BYTES } from './answers.ts';
import { RuntimeApi } from './runtime-api.ts';
import { bytes, functionOf, said } from './testing.ts';

const tooLong = new Uint8Array(MAX_PAYLOAD_BYTES + 1);

/** A function in a given state, and the id of the one event that it was to get. */
function inState(state: string) {
  const api = new RuntimeApi();
  const id = api.enqueue(bytes('{}'));
  const fn = functionOf(api);
  if (state === 'InitError') fn.failInit();
  if (state !== 'Started' && state !== 'InitError') fn.next();
  if (state === 'InvocationResponse') {
    fn.respond(id, bytes(''), { 'Lambda-Runtime-Function-Response-Mode': 'carrier-pigeon' });
  }
  if (state === 'InvocationErrorResponse') fn.fail(id, tooLong);
  if (state === 'RuntimeResponseSentState' || state === 'Ready') fn.respond(id);
  if (state === 'Ready') fn.next();
  return { fn, id };
}

const refused = (from: string, to: string) => ({
  status: 403,
  type: 'InvalidStateTransition',
  message: `State transition from ${from} to ${to} failed for runtime. Error: State transition is not allowed`,
});
const unknownId = { status: 400, type: 'InvalidRequestID', message: 'Invalid request ID' };
const waits = null;

const legal = {
  Started: { next: { status: 200 }, init: { status: 202 } },
  Ready: { next: waits, response: unknownId, error: unknownId },
  Running: { next: { status: 200 }, response: { status: 202 }, error: { status: 202 } },
  RuntimeResponseSentState: { next: waits },
  InitError: {},
  InvocationResponse: {},
  InvocationErrorResponse: {},
};

describe.each(Object.entries(legal))('in the state %s', (state, answers: Record<string, unknown>) => {
  test('next', () => {
    const { fn } = inState(state);
    expect(said(fn.next())).toEqual('next' in answers ? answers.next : refused(state, 'Ready'));
  });

  test('response', () => {
    const { fn, id } = inState(state);
    expect(said(fn.respond(id))).toEqual(answers.response ?? refused(state, 'InvocationResponse'));
  });

  test('error', () => {
    const { fn, id } = inState(state);
    expect(said(fn.fail(id))).toEqual(answers.error ?? refused(state, 'InvocationErrorResponse'));
  });

  test('init/error', () => {
    const { fn } = inState(state);
    expect(said(fn.failInit())).toEqual(answers.init ?? refused(state, 'InitError'));
  });

  test('an unknown request id is 400 whatever the state', () => {
    const { fn } = inState(state);
    expect(said(fn.respond('00000000-0000-4000-8000-999999999999'))).toEqual(unknownId);
    expect(said(fn.fail('00000000-0000-4000-8000-999999999999'))).toEqual(unknownId);
  });
});

test('a response of exactly 6 MiB + 100 bytes is taken', () => {
  const { fn, id } = inState('Running');
  expect(said(fn.respond(id, new Uint8Array(6_291_556)))).toEqual({ status: 202 });
});

test('one byte more is 413, ends the invocation and lets the function go on to the next event', () => {
  const { fn, id } = inState('Running');
  expect(said(fn.respond(id, tooLong))).toEqual({
    status: 413,
    type: 'RequestEntityTooLarge',
    message: 'Exceeded maximum allowed payload size (6291556 bytes).',
  });
  expect(said(fn.respond(id))).toEqual(refused('RuntimeResponseSentState', 'InvocationResponse'));
  expect(said(fn.next())).toEqual(waits);
});

test('an error of more bytes than that is 500', () => {
  const { fn, id } = inState('Running');
  expect(said(fn.fail(id, tooLong))).toEqual({
    status: 500,
    type: 'InternalServerError',
    message: 'Internal Server Error',
  });
});

test('a streamed response is taken, an unknown response mode is 400', () => {
  const streaming = inState('Running');
  const header = 'lambda-runtime-function-response-mode';
  expect(said(streaming.fn.respond(streaming.id, bytes('a'), { [header]: 'streaming' }))).toEqual({
    status: 202,
  });
  const unknown = inState('Running');
  expect(said(unknown.fn.respond(unknown.id, bytes('a'), { [header]: 'buffered' }))).toEqual({
    status: 400,
    type: 'InvalidFunctionResponseMode',
    message: 'Invalid function response mode',
  });
});
