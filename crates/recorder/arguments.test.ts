import { expect, test } from 'vitest';
import { recordedVersions } from '../build/versions.ts';
import { readArguments } from './arguments.ts';

test('records every version unless told otherwise', () => {
  expect(readArguments([])).toEqual({ task: 'record', versions: recordedVersions });
  expect(readArguments(['--check', '--version', '0.11.2', '--version', '1.5.0'])).toEqual({
    task: 'check',
    versions: ['0.11.2', '1.5.0'],
  });
});

test('looks for what came after the newest recorded version, and keeps it', () => {
  expect(readArguments(['--newest'])).toEqual({
    task: 'newest',
    known: recordedVersions.at(-1),
    published: null,
    keep: true,
  });
});

test('as if another version were the newest, it keeps nothing', () => {
  expect(readArguments(['--newest', '--as-if-newest', '0.10.0', '--releases', '0.10.0,0.11.0'])).toEqual({
    task: 'newest',
    known: '0.10.0',
    published: ['0.10.0', '0.11.0'],
    keep: false,
  });
});

test.each([
  { args: ['--version', '0.11.9'], says: 'Version 0.11.9 is not in crates/versions.json.' },
  { args: ['--newest', '--as-if-newest', '0.11.9'], says: 'Version 0.11.9 is not in crates/versions.json.' },
  { args: ['--newest', '--releases', '0.11'], says: '"0.11" is no exact version' },
  { args: ['--newest', '--check'], says: 'give it without --check and --version' },
  { args: ['--releases', '0.11.0'], says: 'give that too' },
  { args: ['--chekc'], says: "Unknown option '--chekc'" },
  { args: ['0.11.2'], says: "Unexpected argument '0.11.2'" },
])('$args is refused with the usage', ({ args, says }) => {
  expect(() => readArguments(args)).toThrow(says);
  expect(() => readArguments(args)).toThrow('Usage: npm run evidence');
});
