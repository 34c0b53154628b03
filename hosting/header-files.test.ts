import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headerFiles } from './header-formats.ts';
import { securityHeaders } from './headers.ts';

const vendor = { origin: 'https://stackblitz.com', apiKey: '' };
const files = Object.entries(headerFiles(vendor));

it.each(files)('%s is what `npm run header-files` writes', (name, text) => {
  expect(readFileSync(new URL(`headers/${name}`, import.meta.url), 'utf8')).toBe(text);
});

it.each(files)('%s says every header of the site, and of the page with a WebContainer', (_, text) => {
  for (const kind of ['page', 'webcontainer'] as const) {
    for (const [name, value] of Object.entries(securityHeaders('site', kind, vendor))) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  }
});

it.each(files.filter(([name]) => !name.startsWith('netlify/')))(
  '%s keeps the crates for good, whose names change with their content, and not the index beside them',
  (_, text) => {
    const rules = text.split('\n').filter((line) => line.includes('crates'));
    expect(rules).toHaveLength(1);
    expect(rules[0]).toContain('wasm');
  },
);
