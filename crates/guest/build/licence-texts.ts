import { readdir, readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Package } from './metadata.ts';
import { licences } from './paths.ts';

const isLicence = (path: string) =>
  /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(basename(path)) && !path.endsWith('.rs');

/**
 * The licence texts of a crate, or of a part of std, whose own sources do not always bring them.
 * @param directory of the crate
 * @param library folder `library` of Rust's sources
 * @returns empty if it comes with none
 */
export async function licenceTexts(
  { name, license }: Package,
  directory: string,
  library: string,
): Promise<string[]> {
  if (isStd(directory, library)) {
    return [await keptText(name === 'compiler_builtins' ? 'compiler-builtins' : 'rust')];
  }
  const files = (await readdir(directory, { recursive: true })).filter(isLicence).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
  if (texts.length > 0) return texts.map(tidy);
  // The one text that names nobody, so that it is everyone's.
  return license?.split(/ OR |\//).includes('Apache-2.0') ? [await keptText('Apache-2.0')] : [];
}

/**
 * A text of crates/guest/licences: rust (its COPYRIGHT, put shortly, and the licences that it names),
 * compiler-builtins and wasi-libc (their own files, one after another), Apache-2.0.
 */
export async function keptText(name: string): Promise<string> {
  return tidy(await readFile(join(licences, `${name}.txt`), 'utf8'));
}

/** Whether a crate is one of Rust's own, of which std is made. */
const isStd = (directory: string, library: string) =>
  directory.startsWith(library + sep) && !directory.startsWith(join(library, 'vendor') + sep);

const tidy = (text: string) => text.replaceAll('\r\n', '\n').trim();
