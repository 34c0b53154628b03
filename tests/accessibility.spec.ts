import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages } from './pages.ts';
import { WCAG_22_AA } from './wcag.ts';

// A page of recordings is long, and axe looks at every element of it.
test.describe.configure({ timeout: 180_000 });

// They are all made by one template: the first and the last stand for them.
const recordings = builtPages().filter((page) => /^\/evidence\/\d/.test(page));
const pages = builtPages().filter(
  (page) => !recordings.includes(page) || page === recordings[0] || page === recordings.at(-1),
);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const page of pages) {
    test(`${page} has no accessibility violation in the ${colorScheme} theme`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      const tab = await context.newPage();
      await tab.goto(`${baseURL}${page}`);
      const { violations } = await new AxeBuilder({ page: tab }).withTags(WCAG_22_AA).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`,
      );
      await context.close();
      expect(found).toEqual([]);
    });
  }
}
