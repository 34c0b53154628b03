import { expect, test } from 'vitest';
import { evidence } from '../../playground/functions/testing/evidence.ts';
import { changesBetween, changesText } from './changes.ts';

function of(version: string) {
  const found = evidence.find((one) => one.version === version);
  if (found === undefined) throw new Error(`nothing recorded of ${version}`);
  return found;
}

test('PR #845 changes what becomes of a returned error', () => {
  expect(changesBetween(of('0.10.0'), of('0.11.0'))).toContainEqual({
    path: 'error',
    before: 'with-request-id',
    after: 'nothing',
  });
  expect(changesText(of('0.10.0'), of('0.11.0'))).toContain('\n  error: with-request-id → nothing\n');
});

test('a version that differs in nothing is said to', () => {
  expect(changesText(of('0.11.0'), of('0.11.1'))).toBe(
    'lambda_runtime 0.11.1, compared with 0.11.0: no cell of the matrix changes.',
  );
});
