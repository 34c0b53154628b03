import { expect, type Page } from '@playwright/test';
import { test } from './webcontainer-host/fixture.ts';
import { Workbench } from './webcontainer-host/workbench.ts';

/** The page itself, whatever its link says. */
const PAGE = /\/webcontainer\/(\?|$)/;
const LAYER = 'functions/model/layers/catch-panic-0.11.0.js';
const PLACE = 'return mapErr(outcome.ok, intoDiagnostic);';
const EVENT = '{"scenario":"error","message":"mine"}';
const LINK = `?v=0.11.2&with=0.11.3&scenario=error#event=${encodeURIComponent(EVENT)}`;

/** Opens the page with an event and an edit of the reader's own. */
async function open(page: Page): Promise<Workbench> {
  const workbench = new Workbench(page);
  await workbench.open(LINK);
  await workbench.replace(LAYER, '/**', '// mine\n/**');
  return workbench;
}

/** Whatever went wrong: the trouble is said, and the page's own engine is one press away, with all that was typed. */
async function turnsToPageEngine(page: Page, workbench: Workbench, trouble: string): Promise<void> {
  await expect(workbench.phase(trouble)).toBeVisible();
  await expect(workbench.phase(trouble).getByRole('heading')).toHaveText(/\w/);
  await page.getByRole('button', { name: 'Use the page’s own engine' }).click();
  await expect(workbench.log('0.11.3')).toContainText('"mine"');
  await expect(workbench.log('0.11.2')).toContainText('nothing was logged here');
  await expect(page.getByLabel('Event')).toHaveValue(EVENT);
  await expect(workbench.editor).toContainText('// mine');
  await page.reload();
  await workbench.isReady();
  await expect(page.getByLabel('Event')).toHaveValue(EVENT);
  await expect(workbench.editor).toContainText('// mine');
}

/** Lets the page's clock jump: nothing here waits as long as a reader would. */
const SECONDS = 1000;

test('an unsupported browser', async ({ page, host }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'crossOriginIsolated', { get: () => undefined }),
  );
  const workbench = await open(page);
  await workbench.run();
  await turnsToPageEngine(page, workbench, 'unsupported');
  expect(host.referrers).toEqual([]);
});

test('a host that does not isolate the page', async ({ page, host: _ }) => {
  await page.route(PAGE, async (route) => {
    const response = await route.fetch();
    const { 'cross-origin-embedder-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const workbench = await open(page);
  await workbench.run();
  await turnsToPageEngine(page, workbench, 'not-isolated');
});

test('the page in another page’s frame', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  // Another site, as far as a browser is concerned.
  await page.goto(`${baseURL}/`.replace('127.0.0.1', 'localhost'));
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.replaceChildren(frame);
  }, `${baseURL}/webcontainer/`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(frame.locator('[data-phase="not-isolated"]')).toBeVisible();
  await context.close();
});

test('a policy that forbids the frame', async ({ page, host }) => {
  await page.route(PAGE, async (route) => {
    const response = await route.fetch();
    const policy = response
      .headers()
      ['content-security-policy']?.replace(/frame-src [^;]*/, "frame-src 'self'");
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy ?? '' },
    });
  });
  const workbench = await open(page);
  await workbench.run();
  await turnsToPageEngine(page, workbench, 'blocked-by-policy');
  expect(host.referrers).toEqual([]);
});

test('a browser that is offline, and comes back', async ({ page, context, host: _ }) => {
  const workbench = await open(page);
  await context.setOffline(true);
  await workbench.run();
  await expect(workbench.phase('offline')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(workbench.phase('ready')).toBeVisible();
});

test('blocked cookies', async ({ page, host: _ }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'cookieEnabled', { get: () => false }));
  const workbench = await open(page);
  await workbench.run();
  await turnsToPageEngine(page, workbench, 'cookies-blocked');
});

test('a network that blocks the vendor', async ({ page, context, host: _ }) => {
  await page.clock.install();
  await context.route('https://stackblitz.com/**', (route) => route.abort());
  const workbench = await open(page);
  const failed = page.waitForEvent('requestfailed');
  await workbench.run();
  await failed;
  await workbench.waitForSilence(10 * SECONDS, 'unreachable');
  await turnsToPageEngine(page, workbench, 'unreachable');
});

test('a 404 from the vendor’s host', async ({ page, host }) => {
  await page.clock.install();
  host.fault = { status: 404 };
  const workbench = await open(page);
  await workbench.run();
  await expect.poll(() => host.referrers.length).toBeGreaterThan(0);
  await workbench.waitForSilence(10 * SECONDS, 'refused');
  await turnsToPageEngine(page, workbench, 'refused');
});

test('a frame that stays silent, and speaks up after all', async ({ page, host }) => {
  await page.clock.install();
  host.fault = 'silence';
  const workbench = await open(page);
  await workbench.run();
  await workbench.waitForSilence(10 * SECONDS, 'refused');
  await page.getByRole('button', { name: 'Keep waiting' }).click();
  await expect(workbench.phase('booting')).toBeVisible();
  host.fault = null;
  await expect(workbench.phase('ready')).toBeVisible();
  await expect(workbench.log('0.11.3')).toContainText('"mine"');
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');
});

test('a boot that takes more than 30 seconds', async ({ page, host }) => {
  await page.clock.install();
  host.fault = 'hang';
  const workbench = await open(page);
  await workbench.run();
  await expect.poll(() => host.referrers.length).toBe(1);
  await workbench.waitForSilence(30 * SECONDS, 'timed-out');
  await page.getByRole('button', { name: 'Keep waiting' }).click();
  await expect(workbench.phase('booting')).toBeVisible();
  await workbench.waitForSilence(30 * SECONDS, 'timed-out');
  await expect(page.getByRole('button', { name: 'Reload this page' })).toBeVisible();
  await turnsToPageEngine(page, workbench, 'timed-out');
});

test('a second tab, which may take over', async ({ page, context, host }) => {
  const first = await open(page);
  await first.run();
  await expect(first.phase('ready')).toBeVisible();
  const tab = await context.newPage();
  const second = await open(tab);
  await second.run();
  await expect(second.phase('second-tab')).toBeVisible();
  expect(host.containers).toBe(1);
  await tab.getByRole('button', { name: 'Take over here' }).click();
  await expect(second.phase('ready')).toBeVisible();
  await turnsToPageEngine(page, first, 'torn-down');
  await expect.poll(() => host.containers).toBe(1);
  await tab.getByRole('button', { name: 'End the WebContainer' }).click();
  await expect.poll(() => host.containers).toBe(0);
  await first.run();
  await expect(first.phase('ready')).toBeVisible();
});

test('a file that does not parse crashes the function, and Reset file mends it', async ({
  page,
  host: _,
}) => {
  const workbench = await open(page);
  await workbench.replace(LAYER, 'export function catchPanic(', 'export function (');
  await workbench.run();
  await expect(workbench.phase('crashed')).toBeVisible();
  await expect(workbench.terminal('function')).toContainText('SyntaxError');
  await page.getByRole('button', { name: 'Reset file' }).click();
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(workbench.phase('ready')).toBeVisible();
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');
});

test('a crash is not said of the runs after it', async ({ page, host: _ }) => {
  const workbench = await open(page);
  await workbench.replace(LAYER, PLACE, `globalThis.process.abort();\n${PLACE}`);
  await workbench.run();
  await expect(workbench.phase('crashed')).toBeVisible();
  await page.getByLabel('Version', { exact: true }).selectOption('1.5.0');
  await expect(workbench.phase('ready')).toBeVisible();
  await expect(workbench.log('1.5.0')).toContainText('"mine"');
  await expect(workbench.terminal('function')).not.toContainText('0.11.2');
});

test('a server that does not load', async ({ page, host: _ }) => {
  const workbench = await open(page);
  await workbench.replace('processes/runtime-api.js', 'import { spawn }', 'import { sqawn as spawn }');
  await workbench.run();
  await expect(workbench.phase('crashed')).toBeVisible();
  await expect(workbench.terminal('Runtime API')).toContainText('SyntaxError');
  await expect(page.getByText('The server process ended with exit code 1.').first()).toBeVisible();
});

test('a function that runs out of memory', async ({ page, host: _ }) => {
  const workbench = await open(page);
  // V8's own words and its way to end, without the minutes and gigabytes that it takes to get there.
  const end =
    "console.error('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory');";
  await workbench.replace(LAYER, '// mine\n', `// mine\n${end}\nglobalThis.process.abort();\n`);
  await workbench.run();
  await turnsToPageEngine(page, workbench, 'out-of-memory');
});

test('a browser that has no memory for a container', async ({ page, host }) => {
  host.fault = { message: 'WebAssembly.Memory(): could not allocate memory' };
  const workbench = await open(page);
  await workbench.run();
  await turnsToPageEngine(page, workbench, 'out-of-memory');
});

test('a container that fails to start, with its own words', async ({ page, host }) => {
  host.fault = { message: 'The service worker was refused' };
  const workbench = await open(page);
  await workbench.run();
  await expect(workbench.phase('failed')).toContainText('The service worker was refused');
  await turnsToPageEngine(page, workbench, 'failed');
});

test('a container that refuses to start a process, or to write a file, with its own words', async ({
  page,
  host,
}) => {
  host.fault = { message: 'spawn node: refused', of: 'run' };
  const workbench = await open(page);
  await workbench.run();
  await expect(workbench.phase('not-done')).toContainText('spawn node: refused');
  host.fault = null;
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(workbench.phase('ready')).toBeVisible();
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');
  host.fault = { message: 'no space left on device', of: 'writeFile' };
  await workbench.replace(LAYER, '// mine', '// mine, too');
  await workbench.run();
  await expect(workbench.phase('not-done')).toContainText('no space left on device');
  await turnsToPageEngine(page, workbench, 'not-done');
});

test('a container that crashes while it runs', async ({ page, host }) => {
  await page.clock.install();
  const workbench = await open(page);
  await workbench.run();
  await expect(workbench.phase('ready')).toBeVisible();
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');
  host.crash();
  await workbench.run();
  await workbench.waitForSilence(30 * SECONDS, 'silent');
  await turnsToPageEngine(page, workbench, 'silent');
});

test('a function that goes on writing is not called silent', async ({ page, host: _ }) => {
  await page.clock.install();
  const workbench = await open(page);
  const writing =
    "let count = 0; await new Promise(() => setInterval(() => console.log('line', ++count), 50));";
  await workbench.replace(LAYER, PLACE, `${writing}\n${PLACE}`);
  await workbench.run();
  const written = async () => {
    const text = await workbench.terminal('function').textContent();
    return Number(/line (\d+)$/.exec(text ?? '')?.[1] ?? 0);
  };
  for (let time = 0; time < 3; time += 1) {
    const before = await written();
    // More than one, so that the page has dealt with the first.
    await expect.poll(written).toBeGreaterThan(before + 3);
    await page.clock.fastForward(20 * SECONDS);
  }
  await expect(workbench.phase('silent')).toHaveCount(0);
  await expect(workbench.phase('ready')).toBeVisible();
});

test('a container that was ended on purpose starts again', async ({ page, host }) => {
  const workbench = await open(page);
  await workbench.run();
  await expect(workbench.phase('ready')).toBeVisible();
  await page.getByRole('button', { name: 'End the WebContainer' }).click();
  await expect(workbench.phase('torn-down')).toBeVisible();
  await expect.poll(() => host.containers).toBe(0);
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(workbench.phase('ready')).toBeVisible();
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');
});

test('Stop ends a function that is in a loop, with all its processes', async ({ page, host }) => {
  const workbench = await open(page);
  await workbench.replace(LAYER, PLACE, `for (;;);\n${PLACE}`);
  await workbench.run();
  await expect(workbench.terminal('Runtime API')).toContainText('/next → 200');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('You stopped this run.').first()).toBeVisible();
  await expect.poll(() => host.processes).toBe(0);
});

test('the project’s files do not come', async ({ page }) => {
  await page.route('**/webcontainer/project.json', (route) => route.abort());
  await page.goto(`/webcontainer/${LINK}`);
  await page.getByRole('alert').getByRole('link').click();
  await page.waitForURL('**/playground/?**');
  await expect(page.getByLabel('Event')).toHaveValue(EVENT);
});
