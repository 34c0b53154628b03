import { expect, test } from '@playwright/test';

test('search finds an article by a word of its text, by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('map_err');
  const hit = page
    .getByRole('dialog')
    .getByRole('link', { name: /Workarounds/ })
    .first();
  await expect(hit).toBeVisible();
  await hit.press('Enter');
  await expect(page).toHaveURL(/\/workarounds\//);
});

test('search says when nothing matches', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /search/i }).click();
  await page.keyboard.type('zzzzz');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/nothing|no /i);
});
