import { existsSync } from 'node:fs';
import { publishedVersions } from '../../hosting/published-crates.ts';

/** Where the licences of the compiled crates stand, from the site's root. */
export const noticesPath = 'crates/notices.txt';

/** Whether the site is built with crates (`npm run crates`), and so with their licences. Astro builds in the root. */
export const hasNotices = existsSync(`public/${noticesPath}`);

/** The versions whose crates the site is built with: a page that knows them asks for no other. */
export const crateVersions: readonly string[] = publishedVersions('public/crates');
