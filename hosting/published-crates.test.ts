import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CrateIndex } from '../playground/functions/crate/published.ts';
import { missingFrom, publishedCrates } from './published-crates.ts';

const sizes = { sha256: '', compiler: 'rustc 1.96.0', bytes: 0, gzipBytes: 0, brotliBytes: 0 };
const index: CrateIndex = { '0.11.2': { file: 'orders.wasm', ...sizes } };
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crates-'));
  await writeFile(join(directory, 'index.json'), JSON.stringify(index));
  for (const file of ['notices.txt', 'orders.wasm', 'orders.wasm.br', 'orders.wasm.gz']) {
    await writeFile(join(directory, file), '');
  }
});

afterEach(() => rm(directory, { recursive: true }));

it('misses nothing where every version is published', () => {
  expect(missingFrom(directory, ['0.11.2'])).toEqual([]);
});

it('names a version that was not built', () => {
  expect(missingFrom(directory, ['0.11.2', '1.5.0'])).toEqual(['lambda_runtime 1.5.0']);
});

it('names files that are gone', async () => {
  await rm(join(directory, 'orders.wasm.br'));
  await rm(join(directory, 'notices.txt'));
  expect(missingFrom(directory, ['0.11.2'])).toEqual(['notices.txt', 'orders.wasm.br']);
});

it('misses the index where nothing was published', () => {
  expect(missingFrom(join(directory, 'nowhere'), ['0.11.2'])).toEqual(['index.json']);
});

it('serves the versions whose files are there', async () => {
  expect(publishedCrates(directory)).toEqual(index);
  await rm(join(directory, 'orders.wasm'));
  expect(publishedCrates(directory)).toEqual({});
});

it('takes an entry that does not name its compiler for none, as earlier builds wrote it', async () => {
  const { compiler: _, ...earlier } = sizes;
  const entries = { '0.11.2': { file: 'orders.wasm', ...earlier } };
  await writeFile(join(directory, 'index.json'), JSON.stringify(entries));
  expect(missingFrom(directory, ['0.11.2'])).toEqual(['lambda_runtime 0.11.2']);
  expect(publishedCrates(directory)).toEqual({});
});

it('serves no version where nothing was published', () => {
  expect(publishedCrates(join(directory, 'nowhere'))).toEqual({});
});
