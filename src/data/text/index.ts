import type { LanguageCode } from '../languages.ts';
import { type SiteText, siteTextEnglish } from './site.en.ts';

const dictionaries: Partial<Record<LanguageCode, SiteText>> = { en: siteTextEnglish };

/** The texts of the site's frame in a language; in English where that language has none yet. */
export function siteText(language: { code: LanguageCode }): SiteText {
  return dictionaries[language.code] ?? siteTextEnglish;
}
