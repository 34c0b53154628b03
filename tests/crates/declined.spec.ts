import { expect, type Page, test } from '@playwright/test';

const seen = (page: Page) => page.getByRole('status', { name: 'What was seen' });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const log = (page: Page, version: string) =>
  page.getByRole('figure', { name: `Function log, lambda_runtime ${version}` });

const LOST = '/playground/?scenario=response-lost';

test('where the crate declines, the model speaks alone, and the crate is back in the next process', async ({
  page,
}) => {
  await page.goto(LOST);
  await expect(seen(page).getByText('the model alone')).toHaveCount(2);
  await expect(seen(page)).toContainText('words a lost connection differently');
  await expect(seen(page)).toContainText('Ended with exit code 1');
  await expect(log(page, '0.11.2')).toContainText('hyper::Error(IncompleteMessage)');
  await expect(page.getByText(/^Our model of lambda_runtime/)).toHaveCount(2);
  await page.getByRole('combobox', { name: 'What happens' }).selectOption('error');
  await expect(seen(page).getByText('model and crate agree')).toHaveCount(2);
});

test('the crate sits out while the process lives that went on without it', async ({ page }) => {
  await page.goto(`${LOST}#event=${encodeURIComponent('{"scenario":"error"}')}`);
  // Nothing is lost: the handler fails, so that no response is sent. But the crate cannot know before.
  await expect(seen(page)).toContainText('1st invocation');
  await press(page, 'Invoke');
  await expect(seen(page)).toContainText('2nd invocation');
  await expect(seen(page).getByText('the model alone')).toHaveCount(2);
  await expect(seen(page)).toContainText('The crate missed an earlier event of this process');
});

test('what both decline is declined, with the reasons of both', async ({ page }) => {
  await page.goto(`${LOST}&rust_log=${encodeURIComponent('[span{field=value}]=trace')}`);
  await expect(seen(page).getByText('declined')).toHaveCount(2);
  await expect(seen(page)).toContainText('words a lost connection differently');
  await expect(seen(page)).toContainText('RUST_LOG');
});

test('the command for the same run asks for the crate where the model declines', async ({ page }) => {
  await page.goto(`/playground/?rust_log=${encodeURIComponent('[span{field=value}]=trace')}`);
  await expect(seen(page).getByText('the crate alone')).toHaveCount(2);
  await page.getByText('The same run on the command line').click();
  await expect(page.getByText('after npm run crates:')).toBeVisible();
  await expect(page.getByText('--version 0.11.2 --scenario error --engine crate')).toBeVisible();
  await page.getByRole('textbox', { name: 'RUST_LOG' }).fill('');
  await press(page, 'Invoke');
  await expect(seen(page).getByText('model and crate agree')).toHaveCount(2);
  await expect(page.getByText('--engine crate')).toHaveCount(0);
});
