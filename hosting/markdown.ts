import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';

/** Stands in for the site's origin where that is not known. */
const UNKNOWN = 'http://site.invalid';

/** Where a page stands, for its links. */
export interface PageAddress {
  /** From the host's root, such as `/docs/upgrade/`. */
  path: string;
  /** The site's origin, such as `https://example.org`; without it, links within the site begin with a slash. */
  origin?: string | undefined;
}

/**
 * Turns a rendered page of this site into Markdown: what its `<main>` says, without controls and navigation.
 * @param html the whole page
 * @param address the page's own
 */
export function markdownOf(html: string, address: PageAddress): string {
  const file = unified()
    .use(rehypeParse)
    .use(() => (tree: Root) => readableMain(tree, address))
    .use(rehypeRemark)
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
    .processSync(html);
  return String(file);
}

/** The children of `<main>`, made ready for a reader of plain text. */
function readableMain(tree: Root, address: PageAddress): Root {
  const main: Root = { type: 'root', children: [] };
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'main') return undefined;
    main.children = node.children;
    return EXIT;
  });
  visit(main, 'element', (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    if (isControl(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (hasClass(node, 'heading-link') || hasClass(node, 'cell')) {
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    rewrite(node, parent, address);
    return undefined;
  });
  return main;
}

/** What only a page can do: buttons and what opens with them, lists of links to elsewhere, the playground. */
function isControl(node: Element): boolean {
  return (
    ['form', 'nav', 'script', 'link', 'svg'].includes(node.tagName) ||
    // A cell of the matrix says something; it can be pressed besides.
    (node.tagName === 'button' && !hasClass(node, 'cell')) ||
    node.properties.popover !== undefined ||
    node.properties.dataPlayground !== undefined ||
    hasClass(node, 'sections-here')
  );
}

function rewrite(node: Element, parent: Parents, address: PageAddress): void {
  if (node.tagName === 'figcaption' || node.tagName === 'summary') node.tagName = 'p';
  if (hasClass(node, 'slot')) node.children = [element('em', node.children)];
  // A log line is a block on the page; in text it ends with a line break.
  if (hasClass(node, 'log-line')) node.children.push({ type: 'text', value: '\n' });
  if (node.tagName === 'code' && hasClass(parent, 'column')) {
    node.tagName = 'pre';
    node.children = [element('code', node.children)];
  }
  const language = node.tagName === 'pre' ? node.properties.dataLanguage : undefined;
  const [code] = node.children;
  if (typeof language === 'string' && code?.type === 'element')
    code.properties.className = [`language-${language}`];
  if (typeof node.properties.href === 'string')
    node.properties.href = resolved(node.properties.href, address);
}

/** An anchor of the page leads to the page: its Markdown has none. */
function resolved(href: string, { path, origin = UNKNOWN }: PageAddress): string {
  const target = new URL(href, new URL(path, origin));
  return target.origin === UNKNOWN ? target.pathname + target.search + target.hash : target.href;
}

function hasClass(node: Nodes, name: string): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
