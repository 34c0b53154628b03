import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RuntimeApi } from './runtime-api.ts';
import { bytes, functionOf, type TestCall } from './testing.ts';

/** What the host or the function may do; `which` picks among the events or calls there are. */
const step = fc.record({
  does: fc.constantFrom('enqueue', 'next', 'hang up', 'respond', 'fail', 'fail init', 'respond in no mode'),
  which: fc.nat(),
});

/** Any sequence of calls, then a well-behaved function that answers what is left. */
function play(steps: { does: string; which: number }[]) {
  const api = new RuntimeApi();
  const fn = functionOf(api);
  const enqueued: string[] = [];
  const polls: TestCall[] = [];
  for (const { does, which } of steps) {
    const id = enqueued[which % Math.max(enqueued.length, 1)] ?? 'none';
    if (does === 'enqueue') enqueued.push(api.enqueue(bytes(`${enqueued.length}`)));
    if (does === 'next') polls.push(fn.next());
    if (does === 'hang up') polls[which % Math.max(polls.length, 1)]?.hangUp();
    if (does === 'respond') fn.respond(id);
    if (does === 'fail') fn.fail(id);
    if (does === 'fail init') fn.failInit();
    if (does === 'respond in no mode') {
      fn.respond(id, bytes(''), { 'lambda-runtime-function-response-mode': 'x' });
    }
  }
  for (const poll of polls) poll.hangUp();
  for (let left = enqueued.length; left > 0; left -= 1) {
    const id = fn.next().answer()?.headers['lambda-runtime-aws-request-id'];
    if (id !== undefined) fn.respond(id);
  }
  return { api, enqueued };
}

test('no sequence of calls gets two answers taken for one invocation', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { api } = play(steps);
      const taken = api.exchanges.filter(
        ({ path, status }) => status === 202 && !path.endsWith('/init/error'),
      );
      expect(new Set(taken.map(({ path }) => path.split('/')[4])).size).toBe(taken.length);
    }),
  );
});

test('no sequence of calls loses an event, unless the function broke off for good', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { api, enqueued } = play(steps);
      const brokenOff = api.exchanges.some(
        ({ path, status, responseBody }) =>
          (path.endsWith('/init/error') && status === 202) ||
          responseBody.includes('InvalidFunctionResponseMode'),
      );
      fc.pre(!brokenOff);
      expect(api.unanswered).toBe(0);
      const given = api.exchanges.flatMap(
        ({ responseHeaders }) => responseHeaders['lambda-runtime-aws-request-id'] ?? [],
      );
      expect([...new Set(given)]).toEqual(enqueued);
    }),
  );
});
