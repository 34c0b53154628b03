import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CrateIndex } from '../playground/functions/crate/published.ts';

/**
 * What a folder of published crates lacks to serve every version to every browser.
 * @param directory where `npm run crates` publishes
 * @param versions exact versions of `lambda_runtime`
 * @returns file names, or versions that the index lacks; empty when all is there
 */
export function missingFrom(directory: string, versions: readonly string[]): string[] {
  const index = readIndex(directory);
  if (index === null) return ['index.json'];
  return ['notices.txt', ...versions.flatMap((version) => filesOf(index, version))].filter(
    (file) => !existsSync(join(directory, file)),
  );
}

/**
 * @param directory where `npm run crates` publishes
 * @returns what a site built now can serve, in the index's order
 */
export function publishedCrates(directory: string): CrateIndex {
  const published = Object.entries(readIndex(directory) ?? {});
  return Object.fromEntries(published.filter(([, { file }]) => existsSync(join(directory, file))));
}

/** An entry that does not name its compiler is of an earlier build of this project, and counts as none: About names it. */
function readIndex(directory: string): CrateIndex | null {
  const file = join(directory, 'index.json');
  if (!existsSync(file)) return null;
  const index: CrateIndex = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(index).filter(([, { compiler }]) => Boolean(compiler)));
}

function filesOf(index: CrateIndex, version: string): string[] {
  const file = index[version]?.file;
  return file === undefined ? [`lambda_runtime ${version}`] : [file, `${file}.br`, `${file}.gz`];
}
