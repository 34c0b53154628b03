import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { Browser } from './browser.ts';
import { firefox } from './firefox.ts';
import { recordedLines } from './recorded-lines.ts';
import { webkit } from './webkit.ts';

const AGREE = ['model and crate agree', 'model and crate agree'];
const SEEN = '[role=status][aria-label="What was seen"]';

describe.each([
  ['Firefox', firefox],
  ['WebKit', webkit],
])('the playground in %s', (_, launch) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** Waits until the element's text holds the words. */
  const holds = (selector: string, words: string) =>
    vi.waitFor(async () => expect(await browser.text(selector)).toContain(words), { timeout: 60_000 });

  /** Waits until model and crate were compared for both versions, and were found to agree. */
  const agree = () =>
    vi.waitFor(
      async () => {
        const seen = await browser.text(SEEN);
        expect(seen?.match(/model and crate (agree|differ)/g)).toEqual(AGREE);
      },
      { timeout: 60_000 },
    );

  test('runs the two versions of a link in workers, by keyboard alone', async () => {
    await browser.open(`${inject('site')}/playground/?v=0.11.2&with=0.11.3&scenario=custom-error`);
    await holds(SEEN, '1st invocation');
    await holds(SEEN, 'Lambda was told; the log was not.');
    await holds('main', 'OrderRejected');

    await browser.focus('main button[type=submit]');
    await browser.press('Enter');
    await holds(SEEN, '2nd invocation');
    await holds('main', '00000000-0000-4000-8000-000000000002');
    await agree();
    expect(await browser.text('main')).not.toContain('ran in the page itself');
  });

  test('runs the crate itself, whose panics are caught as in Lambda', async () => {
    await browser.open(`${inject('site')}/playground/?v=0.11.2&with=1.5.0&scenario=panic`);
    await holds(SEEN, '1st invocation');
    await agree();
    for (const version of ['0.11.2', '1.5.0']) {
      await holds('main', `The real crate, lambda_runtime ${version}, compiled to WebAssembly.`);
      for (const line of recordedLines(version, 'panic.default.text')) await holds('main', line);
    }
  });

  test('shows the slot where the line is missing on the start page', async () => {
    await browser.open(`${inject('site')}/`);
    await holds('main', 'nothing was logged here');
  });
});
