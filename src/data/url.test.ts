import { describe, expect, it, vi } from 'vitest';
import { chinese } from './languages.ts';

async function underBase(base: string) {
  vi.stubEnv('BASE_URL', base);
  vi.resetModules();
  return import('./url.ts');
}

describe.each(['/', '/docs', '/docs/'])('under the base path %s', (base) => {
  const root = base.replace(/\/?$/, '/');

  it('puts the base before every path once', async () => {
    const { url } = await underBase(base);
    expect(url('upgrade/#check')).toBe(`${root}upgrade/#check`);
    expect(url('/upgrade/#check')).toBe(`${root}upgrade/#check`);
    expect(url('')).toBe(root);
  });

  it('gives every page one address in each language', async () => {
    const { pageUrl } = await underBase(base);
    expect(pageUrl('')).toBe(root);
    expect(pageUrl('upgrade')).toBe(`${root}upgrade/`);
    expect(pageUrl('', chinese)).toBe(`${root}zh-cn/`);
    expect(pageUrl('upgrade', chinese)).toBe(`${root}zh-cn/upgrade/`);
  });

  it('reads the language off an address', async () => {
    const { languageOf } = await underBase(base);
    const at = (path: string) => languageOf(new URL(`https://example.org${root}${path}`)).code;
    expect(at('')).toBe('en');
    expect(at('upgrade/')).toBe('en');
    expect(at('zh-cn/')).toBe('zh-cn');
    expect(at('zh-cn/upgrade/')).toBe('zh-cn');
    expect(at('zh-cn-notes/')).toBe('en');
  });
});
