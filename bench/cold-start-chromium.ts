import { createServer } from 'node:http';
import { join } from 'node:path';
import { type Browser, chromium, type JSHandle, type Page } from '@playwright/test';
import { missingFrom } from '../hosting/published-crates.ts';
import { serveSite } from '../hosting/site.ts';
import type { Setup } from '../playground/run.ts';
import { chromiumPath } from '../tests/chromium.ts';
import type { Harness } from '../tests/crates/harness/in-page.ts';
import { openHarness } from '../tests/crates/harness/open.ts';

const site = join(import.meta.dirname, '..', 'dist');

/** The built site in Chromium, where its crates are started. */
export interface ChromiumSite {
  /** A cold start and an invocation in a page that has run this version before. @returns milliseconds */
  further(): Promise<number>;
  /** The same in a page that nothing was fetched for yet: with the crate's way there and its compilation. */
  first(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Serves and opens the built site.
 * @param event what each invocation sends
 * @param answer what it has to be answered with
 * @throws {Error} when the site, its crates or Chromium are missing
 */
export async function openSite(setup: Setup, event: string, answer: string): Promise<ChromiumSite> {
  const missing = missingFrom(join(site, 'crates'), [setup.version]);
  if (missing.length > 0) {
    throw new Error(
      `dist/crates lacks ${missing.join(', ')}: run \`npm run crates\` and \`npm run build\` first.`,
    );
  }
  const executablePath = await chromiumPath();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const server = createServer(serveSite(site));
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const close = async () => {
    await browser.close();
    server.close();
  };
  const time = async ({ page, harness }: Opened) => {
    const given = { setup, event };
    const [started] = await harness.evaluate(
      ({ coldStarts }, { setup, event }) => coldStarts(1, setup, event),
      given,
    );
    // A worker or a page that is still ending would take time from what is measured next.
    await Promise.all(page.workers().map((worker) => new Promise((ended) => worker.once('close', ended))));
    if (started?.answer !== answer) {
      throw new Error(`The function's answer should be ${answer}, but ${started?.answer} came.`);
    }
    return started.milliseconds;
  };
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    const baseURL = `http://127.0.0.1:${address.port}`;
    const warm = await openPage(browser, baseURL);
    await time(warm);
    let last: Opened | null = null;
    return {
      further: () => time(warm),
      async first() {
        await last?.page.context().close();
        last = await openPage(browser, baseURL);
        return time(last);
      },
      close,
    };
  } catch (failure) {
    await close();
    throw failure;
  }
}

interface Opened {
  page: Page;
  harness: JSHandle<Harness>;
}

/** A page with a cache of its own. */
async function openPage(browser: Browser, baseURL: string): Promise<Opened> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  return { page, harness: await openHarness(page) };
}
