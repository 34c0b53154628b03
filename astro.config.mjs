import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { securityHeaders } from './hosting/headers.ts';
import { tokenClasses } from './src/components/code/token-classes.ts';

const { SITE_URL, BASE_PATH } = process.env;

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH || '/',
  trailingSlash: 'always',
  // The default drops line breaks between words and elements.
  compressHTML: true,
  // No inline styles, and (below) no inlined scripts or data: images: the Content-Security-Policy allows none.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  server: ({ command }) => ({
    headers: securityHeaders(command === 'dev' ? 'development' : 'site'),
  }),
  integrations: [mdx(), preact()],
  markdown: {
    // `## Title {#id}`: the same ids in every language. Dashes and quotes stay as they are written.
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }),
    shikiConfig: { theme: 'css-variables', transformers: [tokenClasses] },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Rolldown warns of every directive such as "use client" in a dependency.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
