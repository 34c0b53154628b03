import { structuredPatch } from 'diff';

/**
 * The difference of two texts as the hunks of a unified diff: lines that begin with a space, `-` or `+`.
 * @returns an empty text when they are equal
 */
export function unifiedDiff(from: string, to: string): string {
  return structuredPatch('', '', from, to, undefined, undefined, { context: 3 })
    .hunks.map((hunk) => hunk.lines.filter((line) => !line.startsWith('\\')).join('\n'))
    .join('\n…\n');
}
