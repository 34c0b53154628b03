import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import type { Browser } from './browser.ts';

const MINI_BROWSER = process.env.MINI_BROWSER_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** Xvfb says which display it took once it accepts clients. */
async function startDisplay(): Promise<{ display: string; xvfb: ChildProcess }> {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stream = xvfb.stdio[3];
  if (!stream) throw new Error('Xvfb has no pipe to name its display on.');
  const [number] = await once(stream, 'data');
  return { display: `:${String(number).trim()}`, xvfb };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/** Waits until WebDriver answers that it is ready; each refused connection is one more try. */
async function ready(server: string, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    const answer = await fetch(`${server}/status`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('WebKitWebDriver ended before it was ready.');
}

/**
 * WebKitGTK's MiniBrowser over WebDriver, on a virtual display of its own.
 * @throws {Error} when Xvfb, WebKitWebDriver or MiniBrowser is not installed.
 */
export async function webkit(): Promise<Browser> {
  const { display, xvfb } = await startDisplay();
  const server = `http://127.0.0.1:${await freePort()}`;
  const driver = spawn('WebKitWebDriver', [`--port=${new URL(server).port}`], {
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  });
  await ready(server, driver);
  const capabilities = new Capabilities({
    'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
  }).setBrowserName('MiniBrowser');
  const session = await new Builder().usingServer(server).withCapabilities(capabilities).build();
  const named: Record<string, string> = {
    Enter: Key.ENTER,
    Tab: Key.TAB,
    ArrowDown: Key.ARROW_DOWN,
    ArrowRight: Key.ARROW_RIGHT,
  };
  return {
    open: (address) => session.get(address),
    press: async (key) => (await session.switchTo().activeElement()).sendKeys(named[key] ?? key),
    focus: (selector) =>
      session.executeScript('document.querySelector(arguments[0]).focus()', selector).then(() => undefined),
    text: async (selector) => {
      const found = await session.findElements(By.css(selector));
      return found[0]?.getText() ?? null;
    },
    close: async () => {
      await session.quit();
      driver.kill();
      xvfb.kill();
    },
  };
}
