import { globSync } from 'node:fs';

/**
 * @returns the address of every page in the built site, such as `/` or `/upgrade/`.
 * @throws {Error} when nothing is built yet: a test over no pages would pass for the wrong reason.
 */
export function builtPages(): string[] {
  const pages = globSync('dist/**/*.html').map((file) => {
    const path = file.replace(/\\/g, '/').replace(/^dist/, '');
    return path.replace(/index\.html$/, '');
  });
  if (pages.length === 0) throw new Error('dist/ holds no page: run `npm run build` first.');
  return pages.sort();
}
