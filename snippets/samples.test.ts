import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { snippetPrograms } from '../crates/build/programs.ts';

const repository = join(import.meta.dirname, '..');
const text = (file: string) => readFileSync(join(repository, file), 'utf8');

/** Beside the samples stand their tests, and what the tests are made of. */
const samples = globSync('snippets/**/*.*', { cwd: repository }).filter(
  (file) => !file.endsWith('.test.ts') && !file.startsWith('snippets/testing/'),
);

test('every sample is recorded, or run by a test that names it', () => {
  const recorded = snippetPrograms.flatMap(({ source, environments = [] }) => [source, ...environments]);
  const tests = globSync('{crates,playground,snippets,src}/**/*.test.ts', { cwd: repository })
    .map(text)
    .join();
  const isNamed = (sample: string) => tests.includes(sample.slice('snippets/'.length));

  expect(samples).toEqual(expect.arrayContaining(recorded));
  expect(samples.filter((sample) => !recorded.includes(sample) && !isNamed(sample))).toEqual([]);
});

test.each(samples)('the regions of %s are closed, and each name stands there once', (sample) => {
  const marks = [...text(sample).matchAll(/^\s*(?:\/\/|#) (region|endregion): (\S+)$/gm)];
  const names = (kind: string) => marks.filter((mark) => mark[1] === kind).map((mark) => mark[2]);

  expect(names('endregion')).toEqual(names('region'));
  expect(names('region')).toEqual([...new Set(names('region'))]);
});
