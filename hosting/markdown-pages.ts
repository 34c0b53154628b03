/**
 * Writes each page of the built site as Markdown beside it: `/upgrade/` is also `/upgrade.md`, `/` is `/index.md`.
 *
 * Usage: `node hosting/markdown-pages.ts dist`; SITE_URL and BASE_PATH, as for the build, make links absolute.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownOf } from './markdown.ts';

const directory = process.argv[2] ?? 'dist';
const { SITE_URL, BASE_PATH = '/' } = process.env;
const base = `/${BASE_PATH}/`.replace(/\/+/g, '/');

let pages = 0;
for await (const file of glob('**/index.html', { cwd: directory })) {
  const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
  const address = { path: base + path, origin: SITE_URL || undefined };
  const html = await readFile(join(directory, file), 'utf8');
  const target = path === '' ? 'index.md' : `${path.replace(/\/$/, '')}.md`;
  await writeFile(join(directory, target), markdownOf(html, address));
  pages++;
}
if (pages === 0) throw new Error(`${directory} holds no pages. Build the site first: npm run build`);
