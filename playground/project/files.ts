import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { formatted, withoutTypes } from './javascript.ts';
import { vendoredNotices, vendoredScripts, withVendoredImports } from './vendored.ts';

/** The programs of the project; everything that they import comes with them. */
const PROGRAMS = [
  'processes/runtime-api.ts',
  'processes/function.ts',
  'processes/crate-function.ts',
  'processes/in-one-process.ts',
];

/** Seen from the root of the repository, where builds and tests run: a bundled copy of this file is elsewhere. */
const read = (path: string) => readFileSync(`playground/${path}`, 'utf8');

/**
 * The playground as a Node project that needs nothing installed: its own files, one to one, with their types stripped,
 * and the package that they use.
 * Reads the sources and runs the formatter, so it is for the build and for tests.
 * @returns texts by path, in the order of a file tree
 */
export function projectFiles(): Record<string, string> {
  const scripts: Record<string, string> = {};
  for (const path of withImports(PROGRAMS)) {
    const name = path.replace(/\.ts$/, '.js');
    scripts[name] = withVendoredImports(name, withoutTypes(read(path)));
  }
  const files = {
    ...formatted({ ...scripts, ...vendoredScripts() }),
    ...vendoredNotices(),
    'README.md': read('project/README.md'),
    'package.json': read('project/project.json'),
  };
  return Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The files and, without what is imported for its types alone, all that they import. */
function withImports(paths: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    // A file is named in the text that is left when the types are gone, by its new ending.
    for (const [, imported = ''] of withoutTypes(read(path)).matchAll(/\bfrom '(\.[^']*)\.js'/g)) {
      visit(`${posix.join(posix.dirname(path), imported)}.ts`);
    }
  };
  for (const path of paths) visit(path);
  return found;
}
