import type { APIRoute, GetStaticPaths } from 'astro';
import { articlesIn } from '../data/articles.ts';
import { allEvidence } from '../data/evidence.ts';
import { languages } from '../data/languages.ts';
import { pageUrl, url } from '../data/url.ts';

// A sitemap holds absolute addresses, so there is none where the build does not know the site's (SITE_URL).
export const getStaticPaths = (() =>
  import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site }) => {
  const articles = (await Promise.all(languages.map(articlesIn))).flat();
  const paths = [
    ...articles.map(({ slug, language }) => pageUrl(slug, language)),
    url('playground/'),
    url('webcontainer/'),
    url('evidence/'),
    ...allEvidence().map(({ version }) => url(`evidence/${version}/`)),
  ];
  const entries = paths.map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
