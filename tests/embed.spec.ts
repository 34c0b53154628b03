import { expect, test } from '@playwright/test';
import { serve } from './serve.ts';

const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

for (const { what, headers, attribute } of [
  { what: 'a page of another origin', headers: {}, attribute: '' },
  {
    what: 'an isolated page, in a frame without credentials,',
    headers: ISOLATED,
    attribute: 'credentialless',
  },
]) {
  test(`${what} embeds a state, which runs there and breaks no rule`, async ({ page, baseURL }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const state = `${baseURL}/playground/?v=0.11.1&amp;with=1.5.0&amp;scenario=custom-error`;
    // A real server: Chromium lets no page that a test makes up load anything of this machine.
    const runbook = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...headers });
      response.end(
        `<!doctype html><link rel="icon" href="data:,"><iframe ${attribute} src="${state}"></iframe>`,
      );
    });
    await page.goto(`http://localhost:${runbook.port}/`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(headers === ISOLATED);
    const seen = page.frameLocator('iframe').getByRole('status', { name: 'What was seen' });
    await expect(seen).toContainText('1st invocation');
    await expect(seen).toContainText('Lambda was told; the log was not.');
    await expect(seen).toContainText('Lambda was told, and so was the log, with the request id.');
    expect(errors).toEqual([]);
    runbook.close();
  });
}
