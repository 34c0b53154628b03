import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { licenceTexts } from './licence-texts.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'licences-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function textsOf(
  crate: string,
  { name = 'some', license = 'MIT', files = {} }: { name?: string; license?: string; files?: object },
) {
  const folder = join(directory, crate);
  for (const [file, text] of Object.entries({ 'Cargo.toml': '', ...files })) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const described = {
    id: '',
    name,
    version: '1.0.0',
    source: null,
    license,
    repository: null,
    manifest_path: '',
  };
  return licenceTexts(described, folder, join(directory, 'library'));
}

test("a crate's own texts are taken, those of its parts too, and no source", async () => {
  const files = {
    'LICENSE-MIT': 'Permission is hereby granted\r\nfree of charge\r\n',
    'src/unicode_tables/LICENSE-UNICODE': 'UNICODE, INC.',
    'src/license.rs': 'fn main() {}',
    'README.md': 'Licence: MIT',
  };
  const texts = await textsOf('regex', { license: 'MIT OR Apache-2.0', files });
  expect(texts).toEqual(['Permission is hereby granted\nfree of charge', 'UNICODE, INC.']);
});

test.each(['Apache-2.0', 'Apache-2.0 OR MIT', 'MIT/Apache-2.0'])(
  'one without, under %s, is under the Apache licence',
  async (license) => {
    const [text] = await textsOf('lambda_runtime', { license });
    expect(text).toMatch(/^Apache License\nVersion 2\.0/);
  },
);

test.each(['MIT', 'MIT AND Apache-2.0', 'Apache-2.0 WITH LLVM-exception'])(
  'one without, under %s, is not said to be under it alone',
  async (license) => {
    expect(await textsOf('some', { license })).toEqual([]);
  },
);

test('parts of std have the texts of Rust, what it depends on has its own', async () => {
  const [std] = await textsOf('library/std', {});
  expect(std).toContain('Copyright (c) The Rust Project Contributors');
  expect(std).toContain('UNICODE LICENSE V3');
  const [builtins] = await textsOf('library/compiler-builtins/compiler-builtins', {
    name: 'compiler_builtins',
  });
  expect(builtins).toContain('Rich Felker');
  const files = { LICENSE: 'zlib' };
  expect(await textsOf('library/vendor/foldhash', { files })).toEqual(['zlib']);
});
