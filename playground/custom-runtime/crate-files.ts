import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CrateIndex } from '../functions/crate/published.ts';
import { Declined } from '../run.ts';

/** Where `npm run crates` puts what it builds. */
const folder = join(import.meta.dirname, '..', '..', 'public', 'crates');

/**
 * Compiles a version's guest, from this checkout.
 * @throws {Declined} when it has not been built here
 */
export async function loadCrateFile(version: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readCrateFile(version));
}

/**
 * Reads a version's guest from this checkout.
 * @throws {Declined} when it has not been built here
 */
export async function readCrateFile(version: string): Promise<Uint8Array<ArrayBuffer>> {
  const published = await index();
  const crate = published[version];
  if (crate === undefined) {
    const built = Object.keys(published).join(', ');
    throw new Declined(
      `lambda_runtime ${version} is not built as WebAssembly here (${built || 'no version is'}); run npm run crates first.`,
    );
  }
  return readFile(join(folder, crate.file));
}

async function index(): Promise<CrateIndex> {
  try {
    return JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return {};
    throw failure;
  }
}
