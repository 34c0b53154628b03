import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Evidence } from '../playground/recording.ts';
import { withoutCrates } from './without-crates.ts';

const SEEN = { name: 'What was seen' };
const log = (page: Page, version: string) =>
  page.getByRole('figure', { name: `Function log, lambda_runtime ${version}` });
const exchange = (page: Page, version: string) =>
  page.getByRole('figure', { name: `Runtime API exchange, lambda_runtime ${version}` });

test.beforeEach(({ page }) => withoutCrates(page));

/** Invokes and waits for the result's own words on the process, which no earlier result had. */
async function invoke(page: Page, standing: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Invoke' }).click();
  await expect(page.getByRole('status', SEEN)).toContainText(standing);
}

test('the default run stands in the page before any script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/playground/`);
  await expect(page.getByText('Lambda was told; the log was not.')).toBeVisible();
  await expect(log(page, '0.11.2')).toContainText('nothing was logged here');
  await expect(log(page, '0.11.3')).toContainText('This log message is printed nowhere');
  await expect(page.getByText('this page needs scripts')).toBeVisible();
  await context.close();
});

test('the keyboard alone chooses a scenario, sees it run, and invokes it again', async ({ page }) => {
  await page.goto('/playground/');
  const scenario = page.getByRole('combobox', { name: 'What happens' });
  // The fields are closed until the scripts are there.
  await expect(scenario).toBeEnabled();
  await scenario.focus();
  await page.keyboard.type('The handler panics');
  await expect(scenario).toHaveValue('panic');
  await expect(log(page, '0.11.2')).toContainText('user handler panicked');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status', SEEN)).toContainText('2nd invocation');
  await expect(page).toHaveURL(/scenario=panic/);
  await expect(scenario).toBeFocused();
});

test('a second invocation is warm; a cold start begins anew', async ({ page }) => {
  await page.goto('/playground/');
  await invoke(page, /1st invocation/);
  await invoke(page, /2nd invocation/);
  await expect(log(page, '0.11.3')).toContainText('00000000-0000-4000-8000-000000000002');
  await page.getByRole('button', { name: 'Cold start' }).click();
  await expect(page.getByRole('status', SEEN)).toContainText('1st invocation');
  await expect(log(page, '0.11.3')).toContainText('00000000-0000-4000-8000-000000000001');
});

test('a process that ended starts again with the next invocation', async ({ page }) => {
  await page.goto('/playground/?scenario=not-ready');
  await expect(page.getByRole('status', SEEN)).toContainText('exit code 1');
  await expect(log(page, '0.11.2')).toContainText('the service is not ready');
  await page.getByRole('combobox', { name: 'What happens' }).selectOption('error');
  await expect(page.getByRole('status', SEEN)).toContainText('1st invocation');
  await expect(exchange(page, '0.11.2')).toContainText('errorMessage');
});

test('where the site has no crate, the model speaks, says so, and asks for none', async ({ page }) => {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/crates/')) asked.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto('/playground/');
  const said = page.getByText('This site was built without the crate of 0.11.2 and 0.11.3');
  await expect(said).toBeVisible();
  await invoke(page, /1st invocation/);
  await expect(page.getByText(/^Our model of lambda_runtime/)).toHaveCount(2);
  await expect(said).toBeVisible();
  expect({ asked, complaints }).toEqual({ asked: [], complaints: [] });
});

for (const recorded of [
  'error.default.json',
  'custom-error.fmt.text',
  'error-chain.default.text',
  'bad-payload.none.json',
]) {
  test(`a run in the browser logs what was recorded: ${recorded}`, async ({ page }) => {
    const [scenario, subscriber, format] = recorded.split('.');
    await page.goto(
      `/playground/?v=0.11.3&with=1.5.0&scenario=${scenario}&log=${subscriber}&format=${format}`,
    );
    await expect(page.getByRole('status', SEEN)).toContainText('1st invocation');
    for (const version of ['0.11.3', '1.5.0']) {
      const evidence: Evidence = JSON.parse(readFileSync(`evidence/${version}.json`, 'utf8'));
      const recording = evidence.recordings.find(({ id }) => id === recorded);
      if (recording === undefined) throw new Error(`${recorded} is not recorded`);
      const lines = log(page, version).getByRole('listitem').filter({ hasText: /^std/ }).locator('code');
      const expected = [recording.stdout, recording.stderr].flatMap((stream) =>
        stream.split('\n').slice(0, -1),
      );
      expect(await lines.allTextContents()).toEqual(expected);
    }
  });
}

test('a link opens its state, and what it does not know falls back with a sentence', async ({ page }) => {
  await page.goto('/playground/?v=9.9.9&scenario=panic&log=loud#event=%7B%22scenario%22%3A%22success%22%7D');
  await expect(page.getByRole('combobox', { name: 'What happens' })).toHaveValue('panic');
  await expect(page.getByRole('textbox', { name: 'Event' })).toHaveValue('{"scenario":"success"}');
  await expect(page.getByRole('combobox', { name: 'Version', exact: true })).toHaveValue('0.11.2');
  await expect(page.getByText(/the version to “9\.9\.9”/)).toBeVisible();
  await expect(page.getByText(/the subscriber to “loud”/)).toBeVisible();
});

test('what was typed survives another scenario and comes back on request', async ({ page }) => {
  await page.goto('/playground/');
  const event = page.getByRole('textbox', { name: 'Event' });
  await event.fill('{"scenario":"error","message":"mine"}');
  await page.getByRole('combobox', { name: 'What happens' }).selectOption('panic');
  await expect(event).toHaveValue('{"scenario":"panic"}');
  await page.getByRole('button', { name: 'Restore my edited event' }).click();
  await expect(event).toHaveValue('{"scenario":"error","message":"mine"}');
});

test('markup in an event stays text', async ({ page }) => {
  await page.goto('/playground/');
  const markup = '<img src=x onerror="document.title=1">';
  await page
    .getByRole('textbox', { name: 'Event' })
    .fill(JSON.stringify({ scenario: 'custom-error', message: markup }));
  await invoke(page, /1st invocation/);
  await expect(log(page, '0.11.3')).toContainText('<img src=x');
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page).toHaveTitle(/Playground/);
});

test('an event that is not JSON reaches the function', async ({ page }) => {
  await page.goto('/playground/?scenario=not-json');
  await expect(page.getByText('This is not JSON.')).toBeVisible();
  await expect(page.getByRole('status', SEEN)).toContainText('1st invocation');
  await expect(exchange(page, '0.11.2')).toContainText('key must be a string');
});

test('what the model cannot know it declines, and nothing typed is lost', async ({ page }) => {
  await page.goto('/playground/');
  const filter = page.getByRole('textbox', { name: 'RUST_LOG' });
  await filter.fill('[span{field=value}]=trace');
  await page.getByRole('button', { name: 'Invoke' }).click();
  await expect(page.getByRole('status', SEEN)).toContainText('declined');
  await expect(filter).toHaveValue('[span{field=value}]=trace');
});

test('where no worker starts, the page runs the model itself and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
  });
  await page.goto('/playground/');
  await invoke(page, /1st invocation/);
  await expect(page.getByText('the model ran in the page itself')).toBeVisible();
});

test('a worker that never answers is given up, and the page runs what was typed itself', async ({ page }) => {
  await page.route(/worker[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'for (;;) {}' }),
  );
  await page.goto('/playground/');
  await page.getByRole('textbox', { name: 'Event' }).fill('{"scenario":"error","message":"kept"}');
  await page.getByRole('button', { name: 'Invoke' }).click();
  await expect(page.getByText('the model ran in the page itself')).toBeVisible({ timeout: 20_000 });
  await expect(log(page, '0.11.3')).toContainText('"kept"');
});

test('back and forward move between states that were opened', async ({ page }) => {
  await page.goto('/playground/?scenario=panic');
  await page.goto('/playground/?scenario=success');
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'What happens' })).toHaveValue('panic');
});

test('on a phone, log and exchange are tabs', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${baseURL}/playground/`);
  await expect(page.getByRole('button', { name: 'Invoke' })).toBeEnabled();
  await page.getByRole('tab', { name: 'Function log' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Runtime API exchange' })).toBeFocused();
  await expect(exchange(page, '0.11.2')).toBeVisible();
  await expect(log(page, '0.11.2')).toBeHidden();
  await context.close();
});

test('a preset inside an article leaves its address alone', async ({ page }) => {
  await page.goto('/what-happened/');
  await invoke(page, /1st invocation/);
  await expect(page).toHaveURL(/\/what-happened\/$/);
  await expect(page.getByRole('link', { name: 'Open in the playground' })).toHaveAttribute(
    'href',
    /\/playground\/.*scenario=error/,
  );
});

test('pages without a playground load no script of it', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/cause/', { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => /hydrate|worker|preact|playground/i.test(url))).toEqual([]);
});
