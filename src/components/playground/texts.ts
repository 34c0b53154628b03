import type { LanguageCode } from '../../data/languages.ts';
import type { PlaygroundText } from '../../data/text/playground.en.ts';

const english = async () => (await import('../../data/text/playground.en.ts')).playgroundTextEnglish;

/** One loader per language, so that a page fetches the texts of its own only. */
const loaders: Partial<Record<LanguageCode, () => Promise<PlaygroundText>>> = { en: english };

/** The playground's texts in a language; in English where that language has none yet. */
export function playgroundText(language: string): Promise<PlaygroundText> {
  const found = Object.entries(loaders).find(([code]) => code === language);
  return (found?.[1] ?? english)();
}
