import { type CollectionEntry, getCollection } from 'astro:content';
import { english, type Language, languages } from './languages.ts';
import { pageUrl } from './url.ts';

/** An article with what the frame needs to place it. */
export interface Article {
  /** Empty for the start page, else the file's name, such as `upgrade`. */
  slug: string;
  language: Language;
  entry: CollectionEntry<'articles'>;
}

/**
 * The articles of one language in reading order.
 * @throws {Error} when two of them claim the same place in it
 */
export async function articlesIn(language: Language): Promise<Article[]> {
  const folder = `${language.code}/`;
  const entries = await getCollection('articles', ({ id }) => id.startsWith(folder));
  entries.sort((one, other) => one.data.order - other.data.order);
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1];
    if (before?.data.order === entry.data.order) {
      throw new Error(`${before.id} and ${entry.id} have the same order, ${entry.data.order}.`);
    }
  }
  return entries.map((entry) => {
    const name = entry.id.slice(folder.length);
    return { slug: name === 'index' ? '' : name, language, entry };
  });
}

/** The languages in which a page exists. */
export async function languagesOf(slug: string): Promise<Language[]> {
  const found = await Promise.all(
    languages.map(async (language) => ({
      language,
      has: (await articlesIn(language)).some((article) => article.slug === slug),
    })),
  );
  return found.filter(({ has }) => has).map(({ language }) => language);
}

/** The address of an article in a language, or in English as long as that language lacks it. */
export async function articleUrl(slug: string, language: Language): Promise<string> {
  return pageUrl(slug, (await languagesOf(slug)).includes(language) ? language : english);
}
