import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Evidence } from '../../playground/recording.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const articles = globSync('src/content/*/*.mdx', { cwd: root }).sort();
const evidence = globSync('evidence/[0-9]*.json', { cwd: root }).map(
  (file): Evidence => JSON.parse(read(file)),
);

/** A recorded line whole, without its level and span, and without its fields. Shorter pieces are mere words. */
function wordings(line: string): string[] {
  const message = line.replace(/^ERROR (?:Lambda runtime invoke\{.*?\}: )?/, '');
  return [line, message, message.replace(/ error=.*$/, '')]
    .map((text) => text.trim())
    .filter((text) => text.length > 9);
}

const recorded = new Set(
  evidence
    .flatMap(({ recordings }) => recordings)
    .flatMap(({ stdout, stderr }) => `${stdout}\n${stderr}`.split('\n'))
    .flatMap(wordings),
);

test('there are articles, and recordings to hold them against', () => {
  expect(articles).toContain('src/content/en/index.mdx');
  expect(recorded).toContain('Any { .. }');
});

test.each(articles)('%s types no line of a log: it quotes recordings by id', (article) => {
  const text = read(article);
  expect([...recorded].filter((wording) => text.includes(wording))).toEqual([]);
});

test.each(articles)('%s holds no code of its own: it quotes files that a test runs', (article) => {
  expect(read(article)).not.toMatch(/^\s*(?:```|~~~|<pre)/m);
});

test.each(articles)('%s gives every heading an id of its own that can be linked', (article) => {
  const headings = read(article)
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line));
  const ids = headings.map(
    (heading) => /^#{2,3} .+ \{#([a-z0-9-]+)\}$/.exec(heading)?.[1] ?? `none: ${heading}`,
  );
  expect(ids.filter((id) => id.startsWith('none'))).toEqual([]);
  expect(ids).toEqual([...new Set(ids)]);
});
