import { expect, test } from '@playwright/test';
import { builtPages } from './pages.ts';

const ANY_KIND = ['/', '/upgrade/', '/playground/', '/evidence/0.11.2.json', '/no-such-page/'];

for (const address of ANY_KIND) {
  test(`${address} is served with a strict policy`, async ({ request }) => {
    const headers = (await request.get(address)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toMatch(/'unsafe-eval'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBeTruthy();
    expect(headers['permissions-policy']).toBeTruthy();
  });
}

test('an unknown address answers 404 with a page that helps', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link', { name: /start here/i })).toBeVisible();
});

for (const address of builtPages()) {
  test(`${address} breaks none of its own policy`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
  });
}
