import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedCrate } from '../../../playground/functions/crate/published.ts';
import { compileGuest } from './compile.ts';
import { optimise } from './optimise.ts';
import { demoGuest } from './package.ts';
import { publishedDirectory } from './paths.ts';
import { publish } from './publish.ts';
import type { Toolchain } from './toolchain.ts';

/**
 * Compiles, optimises and publishes one version's guest, as far as something has changed since the last time.
 * @param version exact version of `lambda_runtime`
 * @throws {Error} when a step fails, or the module is too large
 */
export async function buildGuest(version: string, toolchain: Toolchain): Promise<PublishedCrate> {
  const guest = demoGuest(version);
  const optimised = join(guest.directory, 'optimised.wasm');
  await optimise(await compileGuest(guest, toolchain), optimised);
  return publish(publishedDirectory, version, await readFile(optimised));
}
