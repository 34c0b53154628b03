import type { ShikiTransformer } from 'shiki';

/**
 * Turns the styles that Shiki writes into classes, because the Content-Security-Policy allows no inline styles.
 * Made for the theme `css-variables`: `color:var(--…-token-keyword)` becomes the class `t-keyword`.
 * @throws {Error} for a style that no class is known for, so that none is dropped in silence
 */
export const tokenClasses: ShikiTransformer = {
  name: 'token-classes',
  root(root) {
    replaceStyles(root.children);
  },
};

/** As much of a hast node as this file touches. */
interface HastLike {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastLike[];
}

function replaceStyles(nodes: readonly HastLike[]): void {
  for (const node of nodes) {
    if (node.properties?.style !== undefined) {
      const style = String(node.properties.style);
      delete node.properties.style;
      // The block's own colours and scrolling are the style sheet's business.
      if (node.tagName !== 'pre') addClasses(node.properties, classesOf(style));
    }
    if (node.tagName === 'pre') delete node.properties?.tabindex;
    replaceStyles(node.children ?? []);
  }
}

function addClasses(properties: Record<string, unknown>, added: string[]): void {
  const present = [properties.class ?? []].flat().map(String);
  const classes = [...present, ...added];
  if (classes.length > 0) properties.class = classes.join(' ');
}

/** @param style an inline style, such as `color:var(--astro-code-token-keyword)` */
function classesOf(style: string): string[] {
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '')
    .flatMap((declaration) => {
      const token = /^color:\s*var\(--[a-z]+(?:-code)?-(?:token-)?([a-z-]+)\)$/.exec(declaration)?.[1];
      if (token === 'foreground') return [];
      if (token !== undefined) return [`t-${token}`];
      if (/^user-select:\s*none$/.test(declaration)) return ['t-sign'];
      throw new Error(`No class for the code style "${declaration}". Add it to token-classes.ts.`);
    });
}
