import type { LanguageCode } from '../../data/languages.ts';
import { type DiagramText, diagramTextEnglish } from './text.en.ts';

const dictionaries: Partial<Record<LanguageCode, DiagramText>> = { en: diagramTextEnglish };

/** The diagrams' texts in a language; in English where that language has none yet. */
export function diagramText(language: { code: LanguageCode }): DiagramText {
  return dictionaries[language.code] ?? diagramTextEnglish;
}
