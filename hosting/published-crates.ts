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
  const indexFile = join(directory, 'index.json');
  if (!existsSync(indexFile)) return ['index.json'];
  const index: CrateIndex = JSON.parse(readFileSync(indexFile, 'utf8'));
  return ['notices.txt', ...versions.flatMap((version) => filesOf(index, version))].filter(
    (file) => !existsSync(join(directory, file)),
  );
}

function filesOf(index: CrateIndex, version: string): string[] {
  const file = index[version]?.file;
  return file === undefined ? [`lambda_runtime ${version}`] : [file, `${file}.br`, `${file}.gz`];
}
