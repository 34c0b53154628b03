import { readdirSync, readFileSync } from 'node:fs';
import { diffLines } from 'diff';
import { expect, test } from 'vitest';
import { upstream } from './upstream.ts';

const text = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Source files below a folder, without tests and what only tests use. */
const sourcesIn = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(^|\/)testing\//.test(name))
    .map((name) => folder + name);

const importsOf = (file: string) =>
  Array.from(text(file).matchAll(/^(?:import|export)\b[^;]*? from '([^']+)'/gms), ([, from = '']) => from);

test('PR #892 is one line more', () => {
  const changes = diffLines(text('layers/catch-panic-0.11.0.ts'), text('layers/catch-panic-0.11.3.ts'));
  const changed = changes.filter(({ added, removed }) => added || removed);
  expect(changed).toEqual([expect.objectContaining({ added: true, count: 1 })]);
  expect(changed[0]?.value).toContain('tracing.error(');
});

test('every generation of a piece links what it is read from', () => {
  const generations = sourcesIn('./')
    .map((file) => file.replace('./', ''))
    .filter((file) => /-\d+\.\d+\.\d+\.ts$/.test(file));
  expect(Object.keys(upstream).sort()).toEqual(generations.sort());
});

test('each link is to the crate’s version that the file’s name says', () => {
  for (const [file, link] of Object.entries(upstream)) {
    const version = /-(\d+\.\d+\.\d+)\.ts$/.exec(file)?.[1];
    expect(link).toContain(`https://docs.rs/crate/lambda_runtime/${version}/source/src/`);
  }
});

test.each([...sourcesIn('../'), ...sourcesIn('../../engines/'), '../../assess.ts'])(
  '%s computes: it reads no recording, no file and nothing of Node',
  (file) => {
    const allowed = /^(\.{1,2}\/.*\.ts|comlink|@bjorn3\/browser_wasi_shim)$/;
    const forbidden = /evidence|recording\.ts|crates\/|\.json$/;
    for (const from of importsOf(file)) {
      expect(from).toMatch(allowed);
      expect(from).not.toMatch(forbidden);
    }
  },
);
