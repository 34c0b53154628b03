/** A language that the site is, or will be, written in. */
export interface Language {
  /** The folder of its articles below `src/content/` and, but for English, of its pages. */
  code: 'en' | 'zh-cn';
  /** BCP 47 tag for `lang` and `hreflang`. */
  tag: string;
  /** Its own name for itself. */
  name: string;
  /** Two or three letters for a narrow header. */
  short: string;
  /** What stands before a page's slug in its address. */
  prefix: string;
}

export type LanguageCode = Language['code'];

export const english: Language = { code: 'en', tag: 'en', name: 'English', short: 'EN', prefix: '' };

export const chinese: Language = {
  code: 'zh-cn',
  tag: 'zh-Hans-CN',
  name: '简体中文',
  short: '中文',
  prefix: 'zh-cn/',
};

export const languages: readonly Language[] = [english, chinese];
