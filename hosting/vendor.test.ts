import { expect, it } from 'vitest';
import { vendorSettings } from './vendor.ts';

it('is the vendor’s own service, without a key, unless it is set otherwise', () => {
  expect(vendorSettings({})).toEqual({ origin: 'https://stackblitz.com', apiKey: '' });
  expect(vendorSettings({ WEBCONTAINER_ORIGIN: '', WEBCONTAINER_API_KEY: '' }).apiKey).toBe('');
  expect(
    vendorSettings({ WEBCONTAINER_ORIGIN: 'https://example.com/x', WEBCONTAINER_API_KEY: 'key' }),
  ).toEqual({
    origin: 'https://example.com',
    apiKey: 'key',
  });
});

it('takes no origin that is none', () => {
  for (const origin of ['example.com', 'data:text/html,x']) {
    expect(() => vendorSettings({ WEBCONTAINER_ORIGIN: origin })).toThrow(/WEBCONTAINER_ORIGIN is/);
  }
});
