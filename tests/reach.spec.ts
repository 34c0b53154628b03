import { expect, test } from '@playwright/test';
import { builtPages } from './pages.ts';

for (const page of builtPages()) {
  test(`${page} fits 320 px without scrolling sideways`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 844 } });
    const tab = await context.newPage();
    await tab.goto(`${baseURL}${page}`);
    const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await context.close();
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test(`${page} reads without scripts`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(`${baseURL}${page}`);
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(tab.getByRole('main')).toContainText(/\w{3}/);
    await context.close();
  });
}
