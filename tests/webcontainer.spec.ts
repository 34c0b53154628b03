import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { WCAG_22_AA } from './wcag.ts';
import { test } from './webcontainer-host/fixture.ts';
import { Workbench } from './webcontainer-host/workbench.ts';

const LAYER = 'functions/model/layers/catch-panic-0.11.0.js';
const ANCHOR = 'return mapErr(outcome.ok, intoDiagnostic);';
const LINE = "if ('err' in outcome.ok) tracing.error(target, outcome.ok.err.debug);";
const LOST = '"This log message is printed nowhere"';

const open = async (page: Page, link = ''): Promise<Workbench> => {
  const workbench = new Workbench(page);
  await workbench.open(link);
  return workbench;
};

test('the button of a playground carries its state by a full page load to the one isolated page', async ({
  page,
  vendor,
}) => {
  await page.goto('/playground/?v=0.10.0&with=1.5.0&scenario=panic&log=fmt&format=json');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await page.getByLabel('Event').fill('{"scenario":"error","message":"größe"}');
  await page.getByRole('link', { name: 'Open in a WebContainer' }).click();
  const workbench = new Workbench(page);
  await workbench.isReady();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(page.getByLabel('Version', { exact: true })).toHaveValue('0.10.0');
  await expect(page.getByLabel('Compared with')).toHaveValue('1.5.0');
  await expect(page.getByLabel('Event')).toHaveValue('{"scenario":"error","message":"größe"}');
  expect(vendor.frames).toEqual([]);
  await page.getByRole('link', { name: 'Playground' }).first().click();
  await page.waitForURL('**/playground/');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
});

test('until its script is there, the button leads nowhere; then, where the address says', async ({
  page,
}) => {
  const arrive = Promise.withResolvers<void>();
  await page.route('**/Playground.astro*.js', async (route) => {
    await arrive.promise;
    await route.continue();
  });
  await page.goto('/playground/?v=0.12.0', { waitUntil: 'commit' });
  const button = page.getByRole('link', { name: 'Open in a WebContainer' });
  await expect(button).toBeDisabled();
  await expect(button).not.toHaveAttribute('href');
  arrive.resolve();
  await expect(button).toBeEnabled();
  await expect(button).toHaveAttribute('href', /\/webcontainer\/\?v=0\.12\.0/);
});

test.describe(() => {
  // The start page forbids frames; the page that is tested has its own headers all the same.
  test.use({ bypassCSP: true });
  test('from a playground in another page’s frame, it opens in a tab of its own', async ({
    page,
    context,
    baseURL,
  }) => {
    await page.goto('/');
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.replaceChildren(frame);
    }, `${baseURL}/playground/`);
    const opening = context.waitForEvent('page');
    await page.frameLocator('iframe').getByRole('link', { name: 'Open in a WebContainer' }).click();
    const tab = await opening;
    await new Workbench(tab).isReady();
    expect(await tab.evaluate(() => crossOriginIsolated)).toBe(true);
  });
});

test('an event that is too long for a link is carried all the same', async ({ page, vendor: _ }) => {
  const event = JSON.stringify({ scenario: 'error', message: 'x'.repeat(10_000) });
  await page.goto('/playground/');
  await page.getByLabel('Event').fill(event);
  await page.getByRole('link', { name: 'Open in a WebContainer' }).click();
  await new Workbench(page).isReady();
  await expect(page.getByLabel('Event')).toHaveValue(event);
  await page.reload();
  await expect(page.getByLabel('Event')).toHaveValue(event);
});

test('only this page has the vendor’s frame in its policy, and only it is isolated', async ({ request }) => {
  const here = (await request.get('/webcontainer/')).headers();
  expect(here['cross-origin-opener-policy']).toBe('same-origin');
  expect(here['cross-origin-embedder-policy']).toBe('require-corp');
  expect(here['content-security-policy']).toContain('frame-src https://stackblitz.com ');
  expect(here['referrer-policy']).toBe('strict-origin-when-cross-origin');
  for (const address of ['/', '/playground/', '/webcontainer/project.json', '/webcontainer-not/']) {
    const elsewhere = (await request.get(address)).headers();
    expect(elsewhere['cross-origin-embedder-policy']).toBeUndefined();
    expect(elsewhere['content-security-policy']).not.toContain('stackblitz');
  }
});

test('put the lost line back: the page notices it on the process’s standard output', async ({
  page,
  vendor,
}) => {
  const workbench = await open(page);
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'unknown');
  expect(vendor.frames).toEqual([]);

  await workbench.run();
  await expect(workbench.phase('ready')).toBeVisible();
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');
  await expect(workbench.log('0.11.2')).toContainText('nothing was logged here');
  await expect(workbench.terminal('Runtime API')).toContainText('/error → 202');

  // The line in the editor alone is nothing: in a comment it writes nothing.
  await workbench.replace(LAYER, ANCHOR, `// ${LINE}\n${ANCHOR}`);
  await workbench.run();
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');

  await workbench.replace(LAYER, `// ${LINE}`, LINE);
  await workbench.run();
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'back');
  await expect(workbench.log('0.11.2')).toContainText(LOST);
  await expect(workbench.terminal('function')).toContainText(LOST);
  expect(vendor.frames).toHaveLength(1);
});

test('settings work as in the playground, in real processes', async ({ page, vendor: _ }) => {
  const workbench = await open(page, '?v=0.11.3&with=1.5.0&scenario=error&log=default&format=json');
  await workbench.run();
  await expect(workbench.log('0.11.3')).toContainText('{"level":"ERROR"');
  await page.getByLabel('What happens').selectOption('The service is not ready');
  await expect(page.getByText('the process ended with exit code 1').first()).toBeVisible();
  await expect(workbench.terminal('function')).toContainText('[ended with exit code 1]');
  await page.getByLabel('RUST_LOG').fill('trace');
  await workbench.run();
  await expect(page.getByText(/The model is silent|model does not/).first()).toBeVisible();
});

test('where a crate cannot be had, the model runs and the page says why', async ({ page, vendor: _ }) => {
  await page.route('**/crates/**', (route) => route.fulfill({ status: 404 }));
  const workbench = await open(page, '?v=0.11.2&with=0.11.3&scenario=error&engine=crate');
  await expect(workbench.program).toHaveValue('crate');
  await workbench.run();
  await expect(page.getByText(/^The model of lambda_runtime 0\.11\.3, .* so the model ran\./)).toBeVisible();
  await expect(workbench.log('0.11.3')).toContainText(LOST);
  await expect(workbench.log('0.11.2')).toContainText('nothing was logged here');
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');
  // What can be had is not what was asked for any more.
  await workbench.program.selectOption('model');
  await expect(page.getByText(/so the model ran/)).toHaveCount(0);
});

test('the choice of what runs is in the link, and an unknown one falls back with a sentence', async ({
  page,
}) => {
  const workbench = await open(page, '?v=0.11.2&with=0.11.3&scenario=error&engine=steam');
  await expect(page.getByText('The link sets what runs as the function to “steam”')).toBeVisible();
  await expect(workbench.program).toHaveValue('model');
  await workbench.program.selectOption('crate');
  await expect(page).toHaveURL(/[?&]engine=crate(&|#|$)/);
  await expect(page.getByText('Changed since this run.')).toBeVisible();
  await page.reload();
  await workbench.isReady();
  await expect(workbench.program).toHaveValue('crate');
  await page.getByRole('link', { name: 'Open in the playground' }).click();
  await expect(page.locator('.pg[data-ready]')).toBeVisible();
  await page.getByRole('link', { name: 'Open in a WebContainer' }).click();
  await workbench.isReady();
  await expect(workbench.program).toHaveValue('crate');
});

test('by keyboard alone: into the editor, typing, running, and out again with Tab', async ({
  page,
  vendor: _,
}) => {
  const workbench = await open(page);
  await workbench.file(LAYER).focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: `Editor, ${LAYER}. Tab leaves it.` });
  await expect(editor).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// typed\n');
  await expect(editor).toContainText('// typed');
  await page.keyboard.press('Control+Enter');
  await expect(workbench.phase('ready')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Reset file' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor).toBeFocused();
});

test('edits stay over a reload; Reset file and Reset all take them back', async ({ page, vendor: _ }) => {
  const workbench = await open(page);
  await workbench.replace(LAYER, '/**', `// mine\n/**`);
  await workbench.replace('package.json', '"private": true', '"private": false');
  await page.reload();
  await workbench.isReady();
  await expect(workbench.editor).toContainText('// mine');
  await expect(workbench.file(LAYER)).toContainText('edited');
  await page.getByRole('button', { name: 'Reset file' }).click();
  await expect(workbench.editor).not.toContainText('// mine');
  await expect(workbench.file('package.json')).toContainText('edited');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(page.getByRole('navigation', { name: 'Files' })).not.toContainText('edited');
  await page.reload();
  await workbench.isReady();
  await expect(workbench.editor).not.toContainText('// mine');
});

test('Download as zip gives the files as they stand, and they run', async ({ page, vendor: _ }, info) => {
  const workbench = await open(page);
  await workbench.replace(LAYER, ANCHOR, `${LINE}\n${ANCHOR}`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as zip' }).click();
  const path = info.outputPath('project.zip');
  await (await downloading).saveAs(path);
  expect(workbench.runZip(path, info.outputPath('unzipped'))).toContain(LOST);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page has no accessibility violation while it runs, in the ${colorScheme} theme`, async ({
    page,
    vendor: _,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const workbench = await open(page);
    await workbench.run();
    await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');
    await workbench.replace(LAYER, '/**', '// mine\n/**');
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
    ).toEqual([]);
  });
}

test('the page breaks none of its own policy while it runs, and fits a phone', async ({
  page,
  vendor: _,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewportSize({ width: 390, height: 844 });
  const workbench = await open(page);
  await workbench.run();
  await expect(workbench.phase('ready')).toBeVisible();
  await workbench.file(LAYER).click();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});
