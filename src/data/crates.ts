import { existsSync } from 'node:fs';
import { publishedCrates } from '../../hosting/published-crates.ts';

/** Where the compiled crates are, from the site's root, and their licences. */
export const cratesPath = 'crates/';
export const noticesPath = `${cratesPath}notices.txt`;

/** Whether the site is built with crates (`npm run crates`), and so with their licences. Astro builds in the root. */
export const hasNotices = existsSync(`public/${noticesPath}`);

/** The crates that the site is built with, by version. */
export const crates = publishedCrates(`public/${cratesPath}`);

/** Their versions: a page that knows them asks for no other. */
export const crateVersions: readonly string[] = Object.keys(crates);
