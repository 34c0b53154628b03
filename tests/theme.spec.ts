import { expect, type Page, test } from '@playwright/test';

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the chosen theme holds against the system and over pages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(`${baseURL}/`);
  const light = await background(page);
  const toggle = page.getByRole('button', { name: /theme/i });
  await toggle.click();
  await toggle.click();
  await expect(toggle).toHaveAccessibleName('Theme: dark');
  await expect.poll(() => background(page)).not.toBe(light);
  const dark = await background(page);
  await page.goto(`${baseURL}/cause/`, { waitUntil: 'commit' });
  await page.waitForSelector('body', { state: 'attached' });
  expect(await background(page)).toBe(dark);
  await context.close();
});
