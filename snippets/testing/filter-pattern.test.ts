import { expect, test } from 'vitest';
import { matchesPattern } from './filter-pattern.ts';

test.each([
  // The examples of the documentation.
  { pattern: 'ERROR', event: '[ERROR 400] BAD REQUEST', matches: true },
  { pattern: 'ERROR', event: '[SUCCESS 200] OK', matches: false },
  { pattern: 'ERROR ARGUMENTS', event: '[ERROR 419] MISSING ARGUMENTS', matches: true },
  { pattern: 'ERROR ARGUMENTS', event: '[ERROR 401] UNAUTHORIZED REQUEST', matches: false },
  { pattern: '"INTERNAL SERVER ERROR"', event: '[ERROR 500] INTERNAL SERVER ERROR', matches: true },
  { pattern: 'ERROR', event: '[error 400] bad request', matches: false },
  { pattern: '{ $.level = "ERROR" }', event: '{"level":"ERROR"}', matches: true },
  { pattern: '{ $.level = "ERROR" }', event: '{"level":"INFO"}', matches: false },
  { pattern: '{ $.record.status != "success" }', event: '{"record":{"status":"error"}}', matches: true },
  { pattern: '{ $.record.status != "success" }', event: '{"level":"ERROR"}', matches: false },
  { pattern: '{ $.level = "ERROR" }', event: 'level ERROR', matches: false },
])('$pattern on $event: $matches', ({ pattern, event, matches }) => {
  expect(matchesPattern(pattern, event)).toBe(matches);
});

test.each(['?ERROR ?WARN', '-INFO', '%ERR.R%', '[level=ERROR, ...]', '{ $.a = 1 }'])(
  '%s is refused, not guessed at',
  (pattern) => {
    expect(() => matchesPattern(pattern, '')).toThrow(RangeError);
  },
);
