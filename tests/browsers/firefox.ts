import { type KeyInput, launch } from 'puppeteer-core';
import type { Browser } from './browser.ts';

/**
 * Firefox over WebDriver BiDi.
 * @throws {Error} when no Firefox is installed at FIREFOX_PATH (default: where Debian's firefox-esr stands).
 */
export async function firefox(): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
  });
  const page = await browser.newPage();
  return {
    open: async (address) => void (await page.goto(address)),
    press: (key) => page.keyboard.press(key as KeyInput),
    focus: (selector) => page.focus(selector),
    text: (selector) =>
      page.evaluate((query) => document.querySelector<HTMLElement>(query)?.innerText ?? null, selector),
    close: () => browser.close(),
  };
}
