import { expect, it } from 'vitest';
import { unifiedDiff } from './unified-diff.ts';

it('marks what goes and what comes, with the lines around it', () => {
  expect(unifiedDiff('a\nb\nc\n', 'a\nlog\nc\n')).toBe(' a\n-b\n+log\n c');
});

it('is empty for equal texts', () => {
  expect(unifiedDiff('a\n', 'a\n')).toBe('');
});
