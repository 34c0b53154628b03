/**
 * Writes the site's headers in the formats of four hosts into hosting/headers/, for a site at the root of its domain.
 *
 * Usage: `npm run header-files`
 */
import { writeFileSync } from 'node:fs';
import { headerFiles } from './header-formats.ts';

for (const [name, text] of Object.entries(headerFiles())) {
  writeFileSync(new URL(`headers/${name}`, import.meta.url), text);
}
