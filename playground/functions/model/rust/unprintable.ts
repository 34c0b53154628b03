const UNPRINTABLE = /[\p{C}\p{Z}\p{Grapheme_Extend}]/u;
export const isUnprintable = (char: string) => char !== ' ' && UNPRINTABLE.test(char);
