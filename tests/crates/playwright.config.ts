import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import site from '../../playwright.config.ts';

const port = 4331;
const root = join(import.meta.dirname, '../..');

// Without crates the page would run the model, which is not what these tests are about.
if (!existsSync(join(root, 'dist/crates/index.json'))) {
  throw new Error('dist/ holds no crates: run `npm run crates` and `npm run build` first.');
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
