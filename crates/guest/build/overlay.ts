import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { update } from '../../build/files.ts';

/** What a crate is compiled and licensed by. */
export const SOURCES = /^src[\\/].*\.rs$|^LICENSE/;

/**
 * Copies text files from some folders into one; unchanged files keep their time, and those of an earlier copy that are
 * in no folder any more go: rustc takes two files for one module as an error.
 * @param wanted of the files' paths from their folder
 * @param folders where several have a file of the same path, the last one's counts
 */
export async function overlay(directory: string, wanted: RegExp, folders: readonly string[]): Promise<void> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const file of await readdir(folder, { recursive: true })) {
      if (wanted.test(file)) files.set(file, join(folder, file));
    }
  }
  for (const [file, path] of files) await update(join(directory, file), await readFile(path, 'utf8'));
  for (const file of await readdir(directory, { recursive: true })) {
    if (wanted.test(file) && !files.has(file)) await rm(join(directory, file));
  }
}
