import { type Cargo, metadata, type Package } from './metadata.ts';

/**
 * The packages that end up in a program: no dependencies of tests or of build scripts. Macros are among them.
 * @param directory of a package with a lock file
 * @param roots names of the packages to begin with; they are among the result
 */
export async function linkedPackages(
  directory: string,
  roots: readonly string[],
  cargo: Cargo,
): Promise<Package[]> {
  const { packages, resolve } = await metadata(directory, cargo, '--locked');
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
