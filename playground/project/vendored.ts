import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';

/** The one package that the project needs: the system calls of WebAssembly, in plain JavaScript. */
const PACKAGE = '@bjorn3/browser_wasi_shim';
/** Where its files lie in the project. */
const FOLDER = 'vendor/browser_wasi_shim';

/**
 * @returns the package's scripts, whose lines are long, as npm installed them: texts by path
 */
export function vendoredScripts(): Record<string, string> {
  const { scripts } = installed();
  const names = readdirSync(scripts).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    names.map((name) => [`${FOLDER}/${name}`, readFileSync(join(scripts, name), 'utf8')]),
  );
}

/** @returns what says whose they are: the licence that the project takes them under, and the package's own description */
export function vendoredNotices(): Record<string, string> {
  const { root } = installed();
  return Object.fromEntries(
    ['LICENSE-MIT', 'package.json'].map((name) => [
      `${FOLDER}/${name}`,
      readFileSync(join(root, name), 'utf8'),
    ]),
  );
}

/**
 * @param path of a script of the project
 * @returns its text, with the package's place in that of its name
 */
export function withVendoredImports(path: string, text: string): string {
  const entry = posix.relative(posix.dirname(path), `${FOLDER}/index.js`);
  return text.replaceAll(`from '${PACKAGE}'`, `from '${entry}'`);
}

function installed(): { root: string; scripts: string } {
  const scripts = dirname(createRequire(import.meta.url).resolve(PACKAGE));
  return { root: dirname(scripts), scripts };
}
