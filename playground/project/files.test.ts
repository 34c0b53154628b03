import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFiles } from './files.ts';
import { withoutTypes } from './javascript.ts';

const files = projectFiles();
/** Without the package that it takes along. */
const ownFiles = Object.entries(files).filter(([path]) => !path.startsWith('vendor/'));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'printed-nowhere-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the model’s layers are there, one to one', () => {
  const layers = 'functions/model/layers/';
  const sources = readdirSync(`playground/${layers}`).map(
    (name) => `${layers}${name.replace(/\.ts$/, '.js')}`,
  );
  expect(Object.keys(files).filter((path) => path.startsWith(layers))).toEqual(sources.sort());
});

test('0.11.2’s and 0.11.3’s layer differ in the one line of PR #892', () => {
  const lines = (version: string) =>
    files[`functions/model/layers/catch-panic-${version}.js`]?.split('\n') ?? [];
  const [lost, fixed] = [lines('0.11.0'), lines('0.11.3')];
  expect(fixed.filter((line) => !lost.includes(line)).map((line) => line.trim())).toEqual([
    "if ('err' in outcome.ok) tracing.error(target, outcome.ok.err.debug);",
  ]);
});

test('nothing speaks of TypeScript, and what was said of types only is gone', () => {
  const text = withoutTypes(
    [
      '/** The file. */',
      "import type { A } from './a.ts';",
      "import { type B, c } from './b.ts'; // see b.ts",
      '/** A type. */',
      'export type D = A;',
      '/** A function. */',
      'export const e = (b: B): D => c(b);',
    ].join('\n'),
  );
  expect(text.replace(/ +/g, ' ').split('\n')).toEqual([
    '/** The file. */',
    "import { c } from './b.js'; // see b.js",
    '/** A function. */',
    'export const e = (b ) => c(b);',
  ]);
  for (const [path, content] of ownFiles) expect(content, path).not.toMatch(/\.ts\b/);
});

test('what it takes from a package is in it, with the licence, under the name by which it is imported', () => {
  const shim = files['vendor/browser_wasi_shim/index.js'];
  expect(shim).toContain('export { WASI');
  expect(files['functions/crate/system.js']).toContain("from '../../vendor/browser_wasi_shim/index.js'");
  expect(files['vendor/browser_wasi_shim/LICENSE-MIT']).toContain('Permission is hereby granted');
  for (const [path, content] of Object.entries(files)) {
    if (!path.endsWith('.js')) continue;
    for (const [, from = ''] of content.matchAll(/^(?:import|export|\}).* from '([^']+)'/gm)) {
      if (from.startsWith('node:')) continue;
      expect(Object.keys(files), `${path} imports ${from}`).toContain(posix.join(posix.dirname(path), from));
    }
  }
});

test('a crate that is not in it is declined with a sentence that says how to get it', () => {
  const command = ['processes/in-one-process.js', '--version', '0.11.2', '--scenario', 'error'];
  const { status, stdout, stderr } = spawnSync('node', [...command, '--engine', 'crate'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^crates\/orders-0\.11\.2\.wasm is not there\. [^\n]*\.\n$/);
});

test('it runs where it is put, with nothing installed', () => {
  const run = (version: string, ...more: string[]) =>
    execFileSync(
      'node',
      ['processes/in-one-process.js', '--version', version, '--scenario', 'error', ...more],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
  expect(run('0.11.2')).toContain('the log says nothing of it');
  expect(run('0.11.3')).toContain('an ERROR line with the request id');
  expect(JSON.parse(run('0.11.3', '--json'))).toMatchObject({ version: '0.11.3', scenario: 'error' });
});
