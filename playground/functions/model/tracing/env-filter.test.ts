import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Declined } from '../../../run.ts';
import { releases } from '../versions.ts';
import { envFilter, parseLevel, parseLevelFilter, VERBOSE_CRATES } from './env-filter.ts';

const LAYER = 'lambda_runtime::layers::panic';

test.each([
  ['', 'INFO', true],
  ['', 'ERROR', false],
  ['error', 'INFO', false],
  ['info', 'OFF', true],
  ['orders=info', 'INFO', false],
  ['orders=info,lambda_runtime=info', 'OFF', true],
  ['lambda_runtime=off,info', 'INFO', false],
  ['info,lambda_runtime::layers=error', 'INFO', false],
  ['error,info', 'OFF', true],
] as const)(
  'RUST_LOG=%s with the default level %s: the runtime’s span is enabled: %s',
  (rustLog, level, expected) => {
    expect(envFilter(rustLog, level)('INFO', LAYER)).toBe(expected);
  },
);

test('a filter for the function’s own crate hides the runtime’s errors', () => {
  const enabled = envFilter('orders=info', 'INFO');
  expect(enabled('ERROR', 'orders::handler')).toBe(true);
  expect(enabled('ERROR', LAYER)).toBe(false);
});

test.each(['debug', 'trace', 'lambda_runtime=trace', 'lambda_runtime', 'hyper=debug', 'info,tower=trace'])(
  'RUST_LOG=%s would show what the model does not compute, so it is declined',
  (rustLog) => {
    expect(() => envFilter(rustLog, 'INFO')).toThrow(Declined);
  },
);

test.each(['orders=trace', 'my_crate=debug', 'lambda_runtime=debug', 'my_crate'])(
  'RUST_LOG=%s reaches nothing that is so verbose',
  (rustLog) => {
    expect(envFilter(rustLog, 'INFO')).toBeTypeOf('function');
  },
);

test.each(['[span]=info', 'orders[span{field="x"}]=info', 'orders=loud', ' info', 'a=b=c', '+2'])(
  'RUST_LOG=%s is declined',
  (rustLog) => {
    expect(() => envFilter(rustLog, 'INFO')).toThrow(`RUST_LOG does with "${rustLog}"`);
  },
);

test('levels are read by name in any case, and by number; only a filter can be off', () => {
  expect(['Error', 'WARN', '3', 'off', '0', '', 'FATAL', 'ınfo'].map(parseLevelFilter)).toEqual([
    ...['ERROR', 'WARN', 'INFO', 'OFF', 'OFF', 'ERROR', undefined, undefined],
  ]);
  expect(['Error', 'off', '0', '', 'FATAL'].map(parseLevel)).toEqual([
    ...['ERROR', undefined, undefined, undefined, undefined],
  ]);
});

/** In the lock file for other programs; the demo function calls none of them. */
const OF_OTHER_PROGRAMS = ['env_filter', 'env_logger', 'iana_time_zone', 'lambda_extension', 'lambda_http'];

describe.each(Object.keys(releases))('with lambda_runtime %s', (version) => {
  test('no crate logs but those that the filter knows', () => {
    const lock = readFileSync(
      new URL(`../../../../crates/locks/${version}/Cargo.lock`, import.meta.url),
      'utf8',
    );
    const logging = lock
      .split('[[package]]')
      .filter((entry) => /^ "(tracing|tracing-core|log)\b/m.test(entry))
      .flatMap((entry) => /^name = "(.*)"$/m.exec(entry)?.[1]?.replaceAll('-', '_') ?? [])
      .filter(
        (name) => !name.startsWith('tracing') && !name.startsWith('lambda_runtime') && name !== 'orders',
      )
      .filter((name) => !OF_OTHER_PROGRAMS.includes(name));
    expect(VERBOSE_CRATES.DEBUG).toEqual(expect.arrayContaining(logging));
  });
});
