import type { LanguageCode } from '../../data/languages.ts';
import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';

const english = async () => (await import('../../data/text/webcontainer.en.ts')).webcontainerTextEnglish;

/** One loader per language, so that a page fetches the texts of its own only. */
const loaders: Partial<Record<LanguageCode, () => Promise<WebcontainerText>>> = { en: english };

/** The texts of the page with a WebContainer; in English where a language has none yet. */
export function webcontainerText(language: string): Promise<WebcontainerText> {
  const found = Object.entries(loaders).find(([code]) => code === language);
  return (found?.[1] ?? english)();
}
