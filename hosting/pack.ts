/**
 * Builds the site to deploy, in dist/. Visitors get the crates themselves: without those of every version it fails.
 *
 * Usage: `npm run pack [-- --model-only]`; SITE_URL and BASE_PATH as for the build.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { guestVersions } from '../crates/guest/build/versions.ts';
import { missingFrom, publishedCrates } from './published-crates.ts';

const published = join(import.meta.dirname, '../public/crates');

function main(): number {
  const { values } = parseArgs({ options: { 'model-only': { type: 'boolean', default: false } } });
  const missing = missingFrom(published, guestVersions);
  if (missing.length > 0 && !values['model-only']) {
    const lacking = missing.includes('index.json')
      ? 'The site would lack the crates: none has been built.'
      : `The site would lack crates; missing in public/crates: ${missing.join(', ')}.`;
    console.error(
      `${lacking}\nBuild them: npm run crates (some minutes; where no compiler for them is found, it says what to install). ` +
        'Or let the playground run the model alone: npm run pack -- --model-only',
    );
    return 1;
  }
  const there = Object.keys(publishedCrates(published));
  if (values['model-only'] && there.length > 0) {
    console.error(
      `The crates in public/crates are packed too (${there.join(', ')}); delete them to leave them out.`,
    );
  }
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Start this with npm: npm run pack');
  return spawnSync(process.execPath, [npm, 'run', '-s', 'build'], { stdio: 'inherit' }).status ?? 1;
}

try {
  process.exitCode = main();
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
