import { syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tagHighlighter, tags } from '@lezer/highlight';

/** The classes that the site's own code panels have: few, so that code stays ink on paper. */
const classes = tagHighlighter([
  { tag: tags.comment, class: 't-comment' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], class: 't-keyword' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], class: 't-string' },
  { tag: [tags.number, tags.bool, tags.null], class: 't-constant' },
]);

/**
 * The look of the editor, in the site's own colours. CodeMirror hands its rules to the document as constructed style
 * sheets, which a policy without inline styles allows.
 */
const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: 'var(--code)', lineHeight: '1.6' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--panel)',
    color: 'var(--quiet)',
    borderRight: '1px solid var(--rule)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--panel)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--logged-paper)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
});

export const appearance = [look, syntaxHighlighting(classes)];
