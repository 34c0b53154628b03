import { expect, type Page, test } from '@playwright/test';

const seen = (page: Page) => page.getByRole('status', { name: 'What was seen' });
const invoke = (page: Page) => page.getByRole('button', { name: 'Invoke' }).click();

test('the page runs the crate, says so, and the model agrees', async ({ page }) => {
  await page.goto('/playground/');
  await expect(page.getByText(/^Our model of lambda_runtime/)).toHaveCount(2);
  await invoke(page);
  await expect(seen(page).getByText('model and crate agree')).toHaveCount(2);
  await invoke(page);
  await expect(seen(page)).toContainText('2nd invocation');
  await expect(seen(page).getByText('model and crate agree')).toHaveCount(2);
  for (const version of ['0.11.2', '0.11.3']) {
    await expect(
      page.getByText(`The real crate, lambda_runtime ${version}, compiled to WebAssembly.`),
    ).toBeVisible();
  }
});

test('a crate is fetched when it is needed, once, and never with the page', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm') && request.url().includes('/crates/')) fetched.push(request.url());
  });
  await page.goto('/playground/', { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await invoke(page);
  await expect(seen(page)).toContainText('1st invocation');
  await invoke(page);
  await expect(seen(page)).toContainText('2nd invocation');
  expect(fetched).toHaveLength(2);
  expect(new Set(fetched).size).toBe(2);
});

test('a page keeps two workers for each version, however often it starts anew', async ({ page }) => {
  await page.goto('/playground/');
  for (let start = 0; start < 20; start += 1) {
    await page.getByRole('button', { name: 'Cold start' }).click();
    await expect(seen(page).getByText('model and crate agree')).toHaveCount(2);
  }
  await expect.poll(() => page.workers().length).toBe(4);
});

test('where the model differs, the difference is shown and the crate believed', async ({ page }) => {
  // The worker's name differs from that of the crate's worker in its beginning only.
  await page.route(/\/worker-[^/]*\.js$/, async (route) => {
    const script = await (await route.fetch()).text();
    const mutated = script.replaceAll('Lambda runtime invoke', 'Lambda runtime mutant');
    expect(mutated).not.toBe(script);
    await route.fulfill({ contentType: 'text/javascript', body: mutated });
  });
  await page.goto('/playground/');
  await invoke(page);
  const differing = seen(page).getByText('model and crate differ');
  await expect(differing).toHaveCount(1);
  await expect(differing).toHaveClass('state differ');
  await expect(seen(page)).toContainText('Standard output, line 1');
  await expect(seen(page)).toContainText('Lambda runtime mutant');
  const log = page.getByRole('figure', { name: 'Function log, lambda_runtime 0.11.3' });
  await expect(log).toContainText('Lambda runtime invoke');
  await expect(log).not.toContainText('mutant');
});

test('what the model declines, the crate runs alone and says so', async ({ page }) => {
  await page.goto('/playground/');
  await page.getByRole('textbox', { name: 'RUST_LOG' }).fill('[span{field=value}]=trace');
  await invoke(page);
  await expect(seen(page).getByText('the crate alone')).toHaveCount(2);
  await expect(seen(page)).toContainText('1st invocation');
});

test('a crate that arrives damaged is not run: the model is, and says why', async ({ page }) => {
  await page.route('**/crates/*.wasm', (route) => route.fulfill({ body: 'damaged' }));
  await page.goto('/playground/');
  await invoke(page);
  await expect(page.getByText('The crate arrived damaged, so the model spoke.')).toBeVisible();
  await expect(page.getByText(/^Our model of lambda_runtime/)).toHaveCount(2);
});

test('a lost connection is the crate’s to tell, and the model agrees', async ({ page }) => {
  await page.goto('/playground/?scenario=response-lost');
  await expect(seen(page).getByText('model and crate agree')).toHaveCount(2);
  await expect(seen(page)).toContainText('Ended with exit code 1');
  const log = page.getByRole('figure', { name: 'Function log, lambda_runtime 0.11.2' });
  await expect(log).toContainText('hyper::Error(IncompleteMessage)');
});

test('the command for the same run asks for the crate where the model declines', async ({ page }) => {
  await page.goto(`/playground/?rust_log=${encodeURIComponent('[span{field=value}]=trace')}`);
  await expect(seen(page).getByText('the crate alone')).toHaveCount(2);
  await page.getByText('The same run on the command line').click();
  await expect(page.getByText('after npm run crates:')).toBeVisible();
  await expect(page.getByText('--version 0.11.2 --scenario error --engine crate')).toBeVisible();
  await page.getByRole('textbox', { name: 'RUST_LOG' }).fill('');
  await invoke(page);
  await expect(seen(page).getByText('model and crate agree')).toHaveCount(2);
  await expect(page.getByText('--engine crate')).toHaveCount(0);
});
