import type { SiteText } from './text/site.en.ts';
import { url } from './url.ts';

/** Pages that are no articles: what a reader tries or looks up. */
export function toolPages(text: SiteText) {
  return [
    { slug: 'playground', title: text.playground, href: url('playground/') },
    { slug: 'matrix', title: text.matrix, href: url('matrix/') },
    { slug: 'evidence', title: text.evidence, href: url('evidence/') },
  ];
}

/**
 * The `aria-current` of a link to a page.
 * @param current the slug of the page that shows the link
 */
export function ariaCurrent(slug: string, current: string | undefined): 'page' | 'true' | undefined {
  if (slug === current) return 'page';
  return current?.startsWith(`${slug}/`) ? 'true' : undefined;
}
