import { expect, it } from 'vitest';
import { metaPolicy, securityHeaders } from './headers.ts';

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
