import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { WCAG_22_AA } from '../wcag.ts';

/** What the page can say of model and crate, and how it comes to that. */
const states: Record<string, { words: string; open: (page: Page) => Promise<unknown> }> = {
  'that they agree': {
    words: 'model and crate agree',
    open: (page) => page.goto('/playground/?scenario=panic'),
  },
  'where they differ': {
    words: 'model and crate differ',
    async open(page) {
      await page.route(/\/worker-[^/]*\.js$/, async (route) => {
        const script = await (await route.fetch()).text();
        await route.fulfill({
          contentType: 'text/javascript',
          body: script.replaceAll('user handler panicked', 'user handler mutated'),
        });
      });
      await page.goto('/playground/?scenario=panic');
    },
  },
  'why the crate is alone': {
    words: 'the crate alone',
    open: (page) => page.goto(`/playground/?rust_log=${encodeURIComponent('[span{field=value}]=trace')}`),
  },
  'why there is no crate': {
    words: 'The site no longer has the crate',
    async open(page) {
      await page.route('**/crates/*.wasm', (route) => route.fulfill({ status: 404 }));
      await page.goto('/playground/?scenario=panic');
    },
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [what, { words, open }] of Object.entries(states)) {
    test(`it says ${what}, without an accessibility violation in the ${colorScheme} theme`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page);
      await expect(
        page.getByRole('status', { name: 'What was seen' }).getByText(words).first(),
      ).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`),
      ).toEqual([]);
    });
  }
}
