import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import {
  type CrateIndex,
  MAX_BROTLI_BYTES,
  type PublishedCrate,
} from '../../../playground/functions/crate/published.ts';
import { compareVersions } from '../../build/versions.ts';

const INDEX = 'index.json';

/**
 * Puts a module into a directory, with its compressed files and into its index, in place of the version's earlier one.
 * To compress takes seconds, so that what is there already stays.
 * @param compiler what `rustc --version` says of it
 * @throws {RangeError} when it is too large to be downloaded
 */
export async function publish(
  directory: string,
  version: string,
  module: Uint8Array,
  compiler: string,
): Promise<PublishedCrate> {
  const sha256 = createHash('sha256').update(module).digest('hex');
  const index = await readIndex(directory);
  const before = index[version];
  if (before?.sha256 === sha256 && before.compiler === compiler && isThere(directory, before)) return before;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(module, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: module.byteLength,
      },
    }),
    promisify(gzip)(module, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  if (br.byteLength > MAX_BROTLI_BYTES) {
    throw new RangeError(
      `${version} has ${br.byteLength} bytes with brotli; ${MAX_BROTLI_BYTES} are the limit.`,
    );
  }
  const file = `orders-${version}.${sha256.slice(0, 16)}.wasm`;
  await mkdir(directory, { recursive: true });
  await remove(directory, (name) => name.startsWith(`orders-${version}.`));
  for (const [suffix, bytes] of Object.entries({ '': module, '.br': br, '.gz': gz })) {
    await writeFile(join(directory, file + suffix), bytes);
  }
  const published = {
    file,
    sha256,
    compiler,
    bytes: module.byteLength,
    gzipBytes: gz.byteLength,
    brotliBytes: br.byteLength,
  };
  await writeIndex(directory, { ...index, [version]: published });
  return published;
}

/**
 * Drops what was published of other versions.
 * @returns the versions that there are now
 */
export async function keepOnly(directory: string, versions: readonly string[]): Promise<string[]> {
  const kept = Object.entries(await readIndex(directory)).filter(([version]) => versions.includes(version));
  await writeIndex(directory, Object.fromEntries(kept));
  const isKept = (name: string) => kept.some(([, { file }]) => name.startsWith(file));
  await remove(directory, (name) => /^orders-.*\.wasm/.test(name) && !isKept(name));
  return kept.map(([version]) => version);
}

const isThere = (directory: string, { file }: PublishedCrate) =>
  ['', '.br', '.gz'].every((suffix) => existsSync(join(directory, file + suffix)));

async function readIndex(directory: string): Promise<CrateIndex> {
  return JSON.parse(await readFile(join(directory, INDEX), 'utf8').catch(() => '{}'));
}

async function writeIndex(directory: string, crates: CrateIndex): Promise<void> {
  const sorted = Object.entries(crates).sort(([a], [b]) => compareVersions(a, b));
  await writeFile(join(directory, INDEX), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

async function remove(directory: string, isOld: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(directory)) {
    if (isOld(name)) await rm(join(directory, name));
  }
}
