import { defineConfig } from '@playwright/test';
import { chromiumPath } from './tests/chromium.ts';

const port = 4329;
/** `npm run test:webcontainer -- --real`: the vendor's service is asked from localhost, and takes its time to boot. */
const isReal = process.env.WEBCONTAINER_REAL === '1';

export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  // What needs the crates, which need Rust, has a configuration of its own.
  testIgnore: '**/tests/crates/**',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list']],
  // Long enough for a busy machine; no test is about speed.
  timeout: isReal ? 180_000 : 90_000,
  expect: { timeout: isReal ? 60_000 : 20_000 },
  use: {
    baseURL: `http://${isReal ? 'localhost' : '127.0.0.1'}:${port}`,
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node hosting/serve.ts --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
