import type { CrateIndex } from '../../../playground/functions/crate/published.ts';

/** @returns the versions that each compiler compiled, both in the index's order */
export function versionsByCompiler(crates: CrateIndex): Map<string, string[]> {
  const versions = new Map<string, string[]>();
  for (const [version, { compiler }] of Object.entries(crates)) {
    versions.set(compiler, [...(versions.get(compiler) ?? []), version]);
  }
  return versions;
}
