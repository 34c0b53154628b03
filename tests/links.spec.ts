import { expect, test } from '@playwright/test';
import { LinkChecker, LinkState } from 'linkinator';
import { builtPages } from './pages.ts';

test('every internal link and anchor leads somewhere', async ({ baseURL }) => {
  const pages = builtPages().filter((page) => page !== '/404.html');
  const result = await new LinkChecker().check({
    path: pages.map((page) => `${baseURL}${page}`),
    checkFragments: true,
    concurrency: 20,
    linksToSkip: async (link) => !link.startsWith(`${baseURL}/`),
  });

  const broken = result.links
    .filter((link) => link.state === LinkState.BROKEN)
    .map((link) => `${link.parent} → ${link.url} (${link.status})`);
  expect(broken).toEqual([]);
  expect(result.links.filter((link) => link.state === LinkState.OK).length).toBeGreaterThan(pages.length);
});
