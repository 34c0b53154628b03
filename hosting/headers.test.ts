import { expect, it } from 'vitest';
import { kindOf, metaPolicy, securityHeaders } from './headers.ts';

it('allows the site no inline script, no inline style and no eval', () => {
  const policy = securityHeaders('site')['content-security-policy'];
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|data:/);
});

it('lets anyone embed a page, which a meta element cannot say', () => {
  expect(securityHeaders('site')['content-security-policy']).toContain('frame-ancestors *');
  expect(metaPolicy()).not.toContain('frame-ancestors');
});

it('says the same in the meta element as in the header otherwise', () => {
  const header = securityHeaders('site')['content-security-policy'];
  for (const directive of metaPolicy().split('; ')) expect(header).toContain(directive);
});

it('isolates the page with a WebContainer, in any language, and lets only it have the vendor’s frame', () => {
  for (const path of ['/webcontainer/', '/zh-cn/webcontainer/']) {
    const headers = securityHeaders('site', kindOf(path));
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['content-security-policy']).toContain('frame-src https://stackblitz.com');
    expect(metaPolicy(kindOf(path))).toContain('frame-src https://stackblitz.com');
  }
  for (const path of [
    '/',
    '/playground/',
    '/webcontainer/project.json',
    '/a/b/webcontainer/',
    '/webcontainer',
  ]) {
    const headers = securityHeaders('site', kindOf(path));
    expect(headers['cross-origin-embedder-policy']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('frame-src');
  }
});
