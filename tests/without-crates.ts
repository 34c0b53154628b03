import type { Page } from '@playwright/test';

/**
 * Has the page believe that the site was built without crates, as after `npm ci`: also where it was built with them.
 * Below tests/crates/ stands what needs them.
 */
export async function withoutCrates(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/(&quot;crates&quot;:)\[[^\]]*\]/g, '$1[]');
      await route.fulfill({ response, body });
    },
  );
}
