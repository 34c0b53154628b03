import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const lost = (name = /0\.11\.0 – 0\.11\.2: not logged/) => ({ name });

test('a cell opens the recorded lines and what Lambda was told, by keyboard and without scripts', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/matrix/`);
  const cell = page.locator('#error').getByRole('button', lost());
  await cell.focus();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('nothing was logged here');
  await expect(dialog).toContainText('/error');
  await expect(dialog.getByRole('link', { name: 'The recording with 0.11.2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await context.close();
});

test('a cell leads to the same state of the playground', async ({ page }) => {
  await page.goto('/matrix/');
  await page.locator('#panic').getByRole('button').first().click();
  await page.getByRole('link', { name: 'The playground with 0.11.2' }).click();

  await expect(page).toHaveURL(/\/playground\/\?v=0\.11\.2&with=0\.11\.3&scenario=panic&log=default/);
});

test('filters leave the rows that change between two versions', async ({ page }) => {
  await page.goto('/matrix/');
  await page.getByLabel('Changed from').selectOption('0.11.2');
  await page.getByRole('combobox', { name: 'to', exact: true }).selectOption('0.11.3');

  await expect(page.locator('#error')).toBeVisible();
  await expect(page.locator('#panic')).toBeHidden();
  await expect(page.getByText(/^\d+ of \d+ paths$/)).toBeVisible();

  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('#panic')).toBeVisible();
});

test('without scripts there is no filter that does nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/matrix/`);
  await expect(page.getByLabel('Changed from')).toBeHidden();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an open cell has no accessibility violation in the ${colorScheme} theme`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${baseURL}/matrix/`);
    await page.locator('#bad-payload').getByRole('button').first().click();
    const { violations } = await new AxeBuilder({ page }).include('.detail:popover-open').analyze();
    await context.close();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test('the same data is served as JSON', async ({ request }) => {
  const { paths } = await (await request.get('/evidence.json')).json();
  const error = paths.find(({ id }: { id: string }) => id === 'error');
  expect(error.cells['0.11.2']).toMatchObject({ verdict: 'nothing', stdout: '', exit: null });
  expect(error.cells['0.11.3'].verdict).toBe('with-request-id');
});
