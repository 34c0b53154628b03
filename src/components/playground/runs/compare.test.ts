import { expect, it } from 'vitest';
import type { Run } from '../../../../playground/run.ts';
import type { Exchange } from '../../../../playground/runtime-api/protocol.ts';
import { compareRuns } from './compare.ts';

const headers = { host: '127.0.0.1:9001', 'content-length': '2' };
const exchange: Exchange = {
  method: 'POST',
  path: '/2018-06-01/runtime/invocation/1/error',
  requestHeaders: headers,
  requestBody: '{}',
  status: 202,
  responseHeaders: {},
  responseBody: '',
};
const reordered = { ...exchange, requestHeaders: { 'content-length': '2', host: headers.host } };
const crate: Run = {
  version: '0.11.3',
  engine: 'crate',
  stdout: 'one\ntwo\n',
  stderr: '',
  platformLog: [],
  exchanges: [exchange],
  exit: null,
};
const model: Run = { ...crate, engine: 'model' };

it('agrees on runs that left the same bytes', () => {
  expect(compareRuns(model, crate)).toEqual({ kind: 'agree' });
});

it.each([
  ['a changed line', { stdout: 'one\ntoo\n' }, { part: 'stdout', place: 2, model: 'too', crate: 'two' }],
  ['a missing line', { stdout: 'one\n' }, { part: 'stdout', place: 2, model: '', crate: 'two' }],
  ['a missing end of line', { stdout: 'one\ntwo' }, { part: 'stdout', place: 3, model: null, crate: '' }],
  ['a line too many', { stderr: 'x' }, { part: 'stderr', place: 1, model: 'x', crate: '' }],
  ['another end', { exit: 1 }, { part: 'exit', place: 1, model: '1', crate: null }],
  [
    'a missing exchange',
    { exchanges: [] },
    { part: 'exchanges', place: 1, model: null, crate: JSON.stringify(exchange) },
  ],
  [
    'another header, another body and another answer',
    {
      exchanges: [
        {
          ...exchange,
          requestHeaders: { ...headers, 'content-length': '9' },
          requestBody: '[]',
          status: null,
        },
      ],
    },
    {
      part: 'exchanges',
      place: 1,
      model: '{"requestHeaders":{"content-length":"9"},"requestBody":"[]","status":null}',
      crate: '{"requestHeaders":{"content-length":"2"},"requestBody":"{}","status":202}',
    },
  ],
  [
    'headers in another order',
    { exchanges: [reordered] },
    { part: 'exchanges', place: 1, model: JSON.stringify(reordered), crate: JSON.stringify(exchange) },
  ],
])('shows %s', (_, change, difference) => {
  expect(compareRuns({ ...model, ...change }, crate)).toEqual({ kind: 'differ', differences: [difference] });
});

it('shows where each part differs', () => {
  const check = compareRuns({ ...model, stdout: '', exit: 1 }, crate);
  expect(check.kind === 'differ' && check.differences.map(({ part }) => part)).toEqual(['stdout', 'exit']);
});
