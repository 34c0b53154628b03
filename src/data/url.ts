import { english, type Language, languages } from './languages.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/**
 * The address of something on this site, whatever path the site is hosted under.
 * @param path from the site's root, with or without a leading slash, such as `upgrade/#check` or `/evidence/`
 */
export function url(path: string): string {
  return base + path.replace(/^\/+/, '');
}

/**
 * The address of a page in one language.
 * @param slug the file name of its article, such as `upgrade`; empty for the start page
 */
export function pageUrl(slug: string, language: Language = english): string {
  return url(`${language.prefix}${slug === '' ? '' : `${slug}/`}`);
}

/** The language of the page at an address. */
export function languageOf(address: URL): Language {
  const path = address.pathname.startsWith(base) ? address.pathname.slice(base.length) : '';
  return languages.find(({ prefix }) => prefix !== '' && path.startsWith(prefix)) ?? english;
}
