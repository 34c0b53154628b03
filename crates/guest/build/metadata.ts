import { execute } from './execute.ts';
import { TARGET } from './requirements.ts';
import type { Toolchain } from './toolchain.ts';

/** The part of a toolchain that lock files need. */
export type Cargo = Pick<Toolchain, 'cargo' | 'env'>;

/** What `cargo metadata` says of a package, as far as it is read here. */
export interface Package {
  id: string;
  name: string;
  version: string;
  /** Where it was downloaded from; null where it is a folder of this machine. */
  source: string | null;
  /** SPDX expression. */
  license: string | null;
  repository: string | null;
  manifest_path: string;
}

export interface Metadata {
  packages: Package[];
  resolve: {
    nodes: { id: string; deps: { pkg: string; dep_kinds: { kind: string | null }[] }[] }[];
  };
}

/**
 * Asks cargo for the packages that a package depends on, and downloads them.
 * @param options beside those that name the format and the platform
 */
export async function metadata(
  directory: string,
  { cargo, env }: Cargo,
  ...options: string[]
): Promise<Metadata> {
  const args = ['metadata', '--format-version', '1', '--filter-platform', TARGET, ...options];
  return JSON.parse(await execute(cargo.program, [...cargo.args, ...args], { cwd: directory, env }));
}
