import type { FileSystemTree } from '@webcontainer/api';

/** A folder, or a file where `children` is null; files after folders, each in the order of their names. */
export interface Entry {
  name: string;
  /** From the project's root. */
  path: string;
  children: Entry[] | null;
}

/** @returns the top of the tree that these paths make */
export function treeOf(paths: readonly string[], above = ''): Entry[] {
  const folders = new Map<string, string[]>();
  const files: Entry[] = [];
  for (const path of paths) {
    const [name = '', ...rest] = path.slice(above.length).split('/');
    if (rest.length === 0) files.push({ name, path, children: null });
    else folders.set(name, [...(folders.get(name) ?? []), path]);
  }
  const nested = [...folders].map(([name, below]): Entry => {
    const path = `${above}${name}`;
    return { name, path, children: treeOf(below, `${path}/`) };
  });
  return [...nested, ...files];
}

/** @returns files as a WebContainer mounts them */
export function mountable(files: Readonly<Record<string, string>>): FileSystemTree {
  const toTree = (entries: readonly Entry[]): FileSystemTree =>
    Object.fromEntries(
      entries.map(({ name, path, children }) => [
        name,
        children === null ? { file: { contents: files[path] ?? '' } } : { directory: toTree(children) },
      ]),
    );
  return toTree(treeOf(Object.keys(files)));
}
