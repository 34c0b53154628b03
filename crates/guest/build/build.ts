import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedCrate } from '../../../playground/functions/crate/published.ts';
import { compileGuest } from './compile.ts';
import { oneByOne } from './one-by-one.ts';
import { optimise } from './optimise.ts';
import { demoGuest } from './package.ts';
import { publishedDirectory } from './paths.ts';
import { publish } from './publish.ts';
import type { Toolchain } from './toolchain.ts';

/** What each build goes through: all are compiled in one folder, and published into one index. */
const stages = () => ({ compiling: oneByOne(), optimising: oneByOne(), publishing: oneByOne() });

/**
 * Compiles, optimises and publishes one version's guest, as far as something has changed since the last time.
 * @param version exact version of `lambda_runtime`
 * @throws {Error} when a step fails, or the module is too large
 */
export function buildGuest(
  version: string,
  toolchain: Toolchain,
  { compiling, optimising, publishing } = stages(),
): Promise<PublishedCrate> {
  const guest = demoGuest(version);
  const compiled = compiling(() => compileGuest(guest, toolchain));
  const optimised = optimising(async () => {
    const path = join(guest.directory, 'optimised.wasm');
    await optimise(await compiled, path);
    return path;
  });
  return publishing(async () =>
    publish(publishedDirectory, version, await readFile(await optimised), toolchain.compiler),
  );
}

/**
 * Builds several versions' guests: while one is optimised, the next is compiled, each on a core of its own.
 * @returns each version's, which rejects when it or one before it cannot be built
 */
export function buildGuests(
  versions: readonly string[],
  toolchain: Toolchain,
): Map<string, Promise<PublishedCrate>> {
  const all = stages();
  return new Map(versions.map((version) => [version, buildGuest(version, toolchain, all)]));
}
