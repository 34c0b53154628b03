import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { expect, it } from 'vitest';
import { tokenClasses } from './token-classes.ts';

const highlight = (code: string, lang: string) =>
  codeToHtml(code, {
    lang,
    theme: createCssVariablesTheme({ variablePrefix: '--astro-code-' }),
    transformers: [tokenClasses],
  });

it('writes classes where Shiki writes styles', async () => {
  const html = await highlight('// why\nlet x = "text";', 'rust');
  expect(html).not.toContain('style=');
  expect(html).toContain('<span class="t-comment">// why</span>');
  expect(html).toContain('class="t-keyword"');
});

it('knows every style of the languages that the site shows', async () => {
  const samples = {
    rust: 'fn f() -> u8 { 1 }',
    shellscript: 'cargo tree | grep x',
    toml: '[a]\nb = "c"',
    diff: '-a\n+b\n c',
  };
  for (const [lang, code] of Object.entries(samples)) {
    expect(await highlight(code, lang), lang).not.toContain('style=');
  }
});
