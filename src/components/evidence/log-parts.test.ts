import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOf } from './log-parts.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const kindsOf = (line: string) => partsOf(line).map(({ kind, text }) => [kind, text]);

it('tells the level, the span and the request id of a text line from its message', () => {
  expect(
    kindsOf(`ERROR Lambda runtime invoke{requestId="${ID}" xrayTraceId="Root=1-0;Sampled=0"}: "lost"`),
  ).toEqual([
    ['level level-error', 'ERROR'],
    [null, ' '],
    ['span', 'Lambda runtime invoke{requestId="'],
    ['request-id', ID],
    ['span', '" xrayTraceId="Root=1-0;Sampled=0"}:'],
    [null, ' "lost"'],
  ]);
});

it('finds level and request id in a JSON line', () => {
  expect(kindsOf(`{"level":"WARN","span":{"requestId":"${ID}"}}`)).toEqual([
    [null, '{"level":"'],
    ['level level-warn', 'WARN'],
    [null, '","span":{"requestId":"'],
    ['request-id', ID],
    [null, '"}}'],
  ]);
});

it('takes a level’s word inside a message for text', () => {
  expect(kindsOf('no ERROR here')).toEqual([[null, 'no ERROR here']]);
});

it('keeps every character of any line', () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      expect(
        partsOf(line)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line);
    }),
  );
});
