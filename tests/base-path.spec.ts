import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { LinkChecker, LinkState } from 'linkinator';
import { serveSite } from '../hosting/site.ts';
import { serve } from './serve.ts';

test('the site works below another base path', async ({ page }, info) => {
  test.setTimeout(180_000);
  const directory = info.outputPath('site');
  execFileSync('npx', ['astro', 'build', '--outDir', directory], {
    env: { ...process.env, BASE_PATH: '/help/lambda/', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const server = await serve(serveSite(directory, '/help/lambda/'));
  const origin = `http://127.0.0.1:${server.port}`;

  const { links } = await new LinkChecker().check({
    path: `${origin}/help/lambda/`,
    recurse: true,
    checkFragments: true,
    // The Markdown pages and the search index are made after Astro's build.
    linksToSkip: async (link) => !link.startsWith(`${origin}/`) || link.endsWith('.md'),
  });
  const broken = links
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(({ parent, url }) => `${parent} → ${url}`);
  expect(broken).toEqual([]);

  await page.goto(`${origin}/help/lambda/playground/?scenario=panic`);
  await expect(page.getByRole('status', { name: 'What was seen' })).toContainText('1st invocation');
  server.close();
});
