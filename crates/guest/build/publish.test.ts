import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MAX_BROTLI_BYTES } from '../../../playground/functions/crate/published.ts';
import { keepOnly, publish } from './publish.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'published-'));
});
afterEach(() => rm(directory, { recursive: true }));

const COMPILER = 'rustc 1.96.0 (0123456789 2026-05-25)';
const bytes = (text: string) => new TextEncoder().encode(text);
const index = async () => JSON.parse(await readFile(join(directory, 'index.json'), 'utf8'));

test('a module is there as it is and compressed, under a name that its content gives it', async () => {
  const published = await publish(directory, '0.11.2', bytes('a module'), COMPILER);
  const read = (suffix: string) => readFile(join(directory, published.file + suffix));
  expect(published.file).toBe(`orders-0.11.2.${published.sha256.slice(0, 16)}.wasm`);
  expect((await read('')).toString()).toBe('a module');
  expect(brotliDecompressSync(await read('.br')).toString()).toBe('a module');
  expect(gunzipSync(await read('.gz')).toString()).toBe('a module');
  expect(published).toMatchObject({
    compiler: COMPILER,
    bytes: 8,
    brotliBytes: (await read('.br')).byteLength,
    gzipBytes: (await read('.gz')).byteLength,
  });
  expect(await index()).toEqual({ '0.11.2': published });
});

test('a new build takes the place of the old one, and the index is in order of versions', async () => {
  await publish(directory, '0.11.2', bytes('old'), COMPILER);
  await publish(directory, '1.5.0', bytes('newest'), COMPILER);
  await publish(directory, '0.9.0', bytes('oldest'), COMPILER);
  const { file } = await publish(directory, '0.11.2', bytes('new'), COMPILER);
  expect(Object.keys(await index())).toEqual(['0.9.0', '0.11.2', '1.5.0']);
  const ofVersion = (await readdir(directory)).filter((name) => name.startsWith('orders-0.11.2.'));
  expect(ofVersion.sort()).toEqual([file, `${file}.br`, `${file}.gz`]);
});

test('what is there already is left alone, and what is missing of it comes back', async () => {
  const { file } = await publish(directory, '0.11.2', bytes('a module'), COMPILER);
  const compressed = join(directory, `${file}.br`);
  const { mtimeMs } = await stat(compressed);
  await publish(directory, '0.11.2', bytes('a module'), COMPILER);
  expect((await stat(compressed)).mtimeMs).toBe(mtimeMs);
  await rm(compressed);
  await publish(directory, '0.11.2', bytes('a module'), COMPILER);
  expect(brotliDecompressSync(await readFile(compressed)).toString()).toBe('a module');
});

test('the same module from another compiler is listed with that one', async () => {
  const before = await publish(directory, '0.11.2', bytes('a module'), COMPILER);
  const compiler = 'rustc 1.97.0 (fedcba9876 2026-07-09)';
  await publish(directory, '0.11.2', bytes('a module'), compiler);
  expect(await index()).toEqual({ '0.11.2': { ...before, compiler } });
  expect((await readdir(directory)).filter((name) => name.endsWith('.wasm'))).toEqual([before.file]);
});

test('versions that are no longer wanted go', async () => {
  await publish(directory, '0.11.2', bytes('kept'), COMPILER);
  await publish(directory, '0.12.0', bytes('dropped'), COMPILER);
  expect(await keepOnly(directory, ['0.11.2', '0.11.3'])).toEqual(['0.11.2']);
  expect(Object.keys(await index())).toEqual(['0.11.2']);
  expect((await readdir(directory)).filter((name) => name.includes('0.12.0'))).toEqual([]);
});

test('what is too large to be downloaded is refused', async () => {
  const noise = crypto.getRandomValues.bind(crypto);
  const large = new Uint8Array(MAX_BROTLI_BYTES + 50_000);
  for (let start = 0; start < large.length; start += 65_536) noise(large.subarray(start, start + 65_536));
  await expect(publish(directory, '0.11.2', large, COMPILER)).rejects.toThrow('350000 are the limit');
  expect(await readdir(directory)).toEqual([]);
});
