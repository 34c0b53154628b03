import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { guestVersions } from '../../crates/guest/build/versions.ts';
import { missingFrom } from '../../hosting/published-crates.ts';
import site from '../../playwright.config.ts';

const port = 4331;
const root = join(import.meta.dirname, '../..');

// Without crates the page would run the model, which is not what these tests are about.
const missing = missingFrom(join(root, 'dist/crates'), guestVersions);
if (missing.length > 0) {
  throw new Error(
    `dist/crates lacks ${missing.join(', ')}: run \`npm run crates\` and \`npm run build\` first.`,
  );
}

/** What needs the built site with its crates: `npm run test:page-crates`. */
export default defineConfig({
  ...site,
  testDir: '.',
  testIgnore: [],
  use: { ...site.use, baseURL: `http://127.0.0.1:${port}` },
  webServer: {
    command: `node hosting/serve.ts --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    cwd: root,
  },
});
