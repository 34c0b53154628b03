import { expect, test } from 'vitest';
import { coldStartReport } from './cold-start-report.ts';

test('medians and minima are shown, and each as a ratio to the reference', () => {
  const native = { name: 'native', milliseconds: [9, 8, 100] };
  const page = { name: 'page', milliseconds: [18, 2, 900] };
  const firstPage = { name: 'first page', milliseconds: [4.5, 4.5] };

  expect(coldStartReport(native, [page, firstPage]).split('\n')).toEqual([
    '  native: 9.0 ms (8.0 ms)',
    '  page: 18.0 ms (2.0 ms), 2.00 × the time (0.25 ×)',
    '  first page: 4.5 ms (4.5 ms), 0.50 × the time (0.56 ×)',
  ]);
});
