import { expect, type Page, test } from '@playwright/test';

// A page may be older than the site: kept by a cache, or open for days while the site was built anew.

const seen = (page: Page) => page.getByRole('status', { name: 'What was seen' });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const GONE = 'The site no longer has the crate that this page knows of, so the model spoke.';

for (const lost of ['index.json', '*.wasm']) {
  test(`a page whose crates are gone says so, and the model speaks until they are back: ${lost}`, async ({
    page,
  }) => {
    await page.route(`**/crates/${lost}`, (route) => route.fulfill({ status: 404, body: 'not found' }));
    await page.goto('/playground/');
    await press(page, 'Invoke');
    await expect(seen(page).getByText(GONE)).toBeVisible();
    await expect(seen(page).getByText('the model alone')).toHaveCount(2);
    await press(page, 'Invoke');
    await expect(seen(page)).toContainText('2nd invocation');
    await expect(seen(page).getByText(GONE)).toBeVisible();
    await expect(page.getByText(/^Our model of lambda_runtime/)).toHaveCount(2);
    await page.unrouteAll();
    await press(page, 'Cold start');
    await expect(seen(page).getByText('model and crate agree')).toHaveCount(2);
    await expect(page.getByText(GONE)).toHaveCount(0);
  });
}

test('before any run, the page says what Invoke runs', async ({ page }) => {
  await page.goto('/playground/');
  const said = page.getByText('Invoke runs the crate itself');
  await expect(said).toBeVisible();
  await press(page, 'Invoke');
  await expect(seen(page)).toContainText('1st invocation');
  await expect(said).toHaveCount(0);
});
