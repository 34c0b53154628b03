import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { DEFAULT_MESSAGE } from '../../playground/scenarios.ts';
import { openHarness } from './harness/open.ts';

const SETUP = { version: '0.11.3', subscriber: 'default', env: {} } as const;
const EVENT = JSON.stringify({ scenario: 'error', message: DEFAULT_MESSAGE });
const MEGABYTE = 1024 * 1024;

test('1,000 cold starts and invocations leave no more behind than 100', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const harness = await openHarness(page);
  const coldStarts = (count: number) =>
    harness.evaluate(({ coldStarts }, [count, setup, event]) => coldStarts(count, setup, event), [
      count,
      SETUP,
      EVENT,
    ] as const);
  const footprint = await footprintOf(page, browser);
  await coldStarts(100);
  const before = await footprint();
  await coldStarts(900);
  // What was ended is freed when the browser gets round to it.
  await expect(async () => {
    const after = await footprint();
    expect(after.workers, 'workers').toBe(0);
    // A listener or an object for each cold start would be 900 of them.
    expect(after.listeners, 'event listeners').toBeLessThan(before.listeners + 300);
    expect(after.heap, "bytes of the page's own heap").toBeLessThan(before.heap + MEGABYTE / 4);
    // A worker with its guest takes 3 MB.
    expect(after.resident, 'bytes of the process').toBeLessThan(before.resident + 100 * MEGABYTE);
  }).toPass({ timeout: 60_000 });
});

/** What a page holds in memory, in bytes where nothing else is said. */
interface Footprint {
  /** How many have not ended. */
  workers: number;
  /** How many event listeners there are in the page. */
  listeners: number;
  /** The page's own JavaScript, without its workers'. */
  heap: number;
  /** All that its process has in memory, WebAssembly and the workers too. */
  resident: number;
}

/** @returns measures the page, after it has collected its garbage. Needs Linux. */
async function footprintOf(page: Page, browser: Browser): Promise<() => Promise<Footprint>> {
  const ofPage = await page.context().newCDPSession(page);
  const ofBrowser = await browser.newBrowserCDPSession();
  return async () => {
    await ofPage.send('HeapProfiler.collectGarbage');
    const { jsEventListeners } = await ofPage.send('Memory.getDOMCounters');
    const { usedSize } = await ofPage.send('Runtime.getHeapUsage');
    const { processInfo } = await ofBrowser.send('SystemInfo.getProcessInfo');
    // Which process is the page's is not told; beside it there are only some that wait for a page.
    const renderers = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => residentBytes(id));
    return {
      workers: page.workers().length,
      listeners: jsEventListeners,
      heap: usedSize,
      resident: Math.max(...renderers),
    };
  };
}

function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
