import { execute } from './execute.ts';
import { TARGET } from './requirements.ts';
import type { Toolchain } from './toolchain.ts';

/** What `cargo metadata` says of a package, as far as it is read here. */
export interface Package {
  id: string;
  name: string;
  version: string;
  /** SPDX expression. */
  license: string | null;
  repository: string | null;
  manifest_path: string;
}

interface Metadata {
  packages: Package[];
  resolve: {
    nodes: { id: string; deps: { pkg: string; dep_kinds: { kind: string | null }[] }[] }[];
  };
}

/**
 * The packages that end up in a program: no dependencies of tests or of build scripts. Macros are among them.
 * @param directory of a package with a lock file
 * @param roots names of the packages to begin with; they are among the result
 */
export async function linkedPackages(
  directory: string,
  roots: readonly string[],
  { cargo, env }: Toolchain,
): Promise<Package[]> {
  const options = ['--format-version', '1', '--locked', '--filter-platform', TARGET];
  const output = await execute(cargo.program, [...cargo.args, 'metadata', ...options], {
    cwd: directory,
    env,
  });
  const { packages, resolve }: Metadata = JSON.parse(output);
  const linked = new Set(packages.filter(({ name }) => roots.includes(name)).map(({ id }) => id));
  // What is added to a set while it is gone through comes up, too.
  for (const id of linked) {
    const node = resolve.nodes.find((one) => one.id === id);
    for (const { pkg, dep_kinds } of node?.deps ?? []) {
      if (dep_kinds.some(({ kind }) => kind === null)) linked.add(pkg);
    }
  }
  return packages.filter(({ id }) => linked.has(id));
}
