import { expect, test } from 'vitest';
import { recordedVersions } from '../build/versions.ts';
import { readArguments } from './arguments.ts';

test('records every version unless told otherwise', () => {
  expect(readArguments([])).toEqual({ check: false, versions: recordedVersions });
  expect(readArguments(['--check', '--version', '0.11.2', '--version', '1.5.0'])).toEqual({
    check: true,
    versions: ['0.11.2', '1.5.0'],
  });
});

test.each([
  { args: ['--version', '0.11.9'], says: 'Version 0.11.9 is not in crates/versions.json.' },
  { args: ['--chekc'], says: "Unknown option '--chekc'" },
  { args: ['0.11.2'], says: "Unexpected argument '0.11.2'" },
])('$args is refused with the usage', ({ args, says }) => {
  expect(() => readArguments(args)).toThrow(says);
  expect(() => readArguments(args)).toThrow('Usage: npm run evidence');
});
