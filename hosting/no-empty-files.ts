import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Fails when the built site holds an empty file. Pagefind can return before its index is on disk, and the site
 * would then search in nothing without a word.
 *
 * Usage: `node hosting/no-empty-files.ts dist`
 */
const directory = process.argv[2] ?? 'dist';
const entries = await readdir(directory, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
const empty = sizes.filter(({ size }) => size === 0).map(({ file }) => file);

if (files.length === 0) {
  console.error(`${directory} holds no files. Build the site first: npm run build`);
  process.exitCode = 1;
} else if (empty.length > 0) {
  console.error(`These files of the built site are empty. Build again:\n  ${empty.join('\n  ')}`);
  process.exitCode = 1;
}
