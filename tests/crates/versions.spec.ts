import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { CrateIndex } from '../../playground/functions/crate/published.ts';

const published: CrateIndex = JSON.parse(readFileSync('dist/crates/index.json', 'utf8'));
const versions = Object.keys(published);

test('by the keyboard alone, every version is chosen, and its crate runs', async ({ page }) => {
  test.setTimeout(20_000 * versions.length);
  await page.goto('/playground/');
  const version = page.getByRole('combobox', { name: 'Version', exact: true });
  await expect(version.getByRole('option')).toHaveText(versions);
  await expect(version).toBeEnabled();
  await version.focus();
  await page.keyboard.press('Home');
  for (const chosen of versions) {
    await expect(version).toHaveValue(chosen);
    await expect(
      page.getByText(`The real crate, lambda_runtime ${chosen}, compiled to WebAssembly.`),
    ).toBeVisible();
    const seen = page.getByRole('status', { name: 'What was seen' });
    await expect(seen.getByText('model and crate agree')).toHaveCount(2);
    await expect(version).toBeFocused();
    await page.keyboard.press('ArrowDown');
  }
});

test('About names the SHA-256 of each module that it links to', async ({ page, request }) => {
  await page.goto('/about/#modules');
  for (const version of versions) {
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: version, exact: true }) });
    const module = await request.get((await row.getByRole('link').getAttribute('href')) ?? '');
    const sha256 = createHash('sha256')
      .update(await module.body())
      .digest('hex');
    await expect(row.getByText(sha256, { exact: true })).toBeVisible();
  }
});
