import { expect, test } from 'vitest';
import { recordNewest } from './newest.ts';

test('on the day of 0.11.0, it would have said that a returned error is not logged any more', async () => {
  const report = await recordNewest({
    task: 'newest',
    known: '0.10.0',
    published: ['0.9.2', '0.10.0', '0.11.0'],
    keep: false,
  });
  expect(report).toMatch(
    /^lambda_runtime 0\.11\.0, compared with 0\.10\.0: \d+ cells of the matrix change\.$/m,
  );
  expect(report).toContain('\n  error: with-request-id → nothing\n');
});
