import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { appearance } from './highlight.ts';

export interface FileEditor {
  /** Shows a file; each keeps its own history while the editor lives. */
  open(path: string, text: string): void;
  /** Replaces the text of the open file, as one step that can be undone. */
  replace(text: string): void;
  focus(): void;
  destroy(): void;
}

interface Options {
  /** Names the field for who can't see it. */
  label: (path: string) => string;
  onEdit: (path: string, text: string) => void;
  /** Ctrl+Enter or Cmd+Enter. */
  onRun: () => void;
}

/** An editor for one file at a time. Tab is not bound: it leaves the editor, as any other field. */
export function createEditor(parent: HTMLElement, { label, onEdit, onRun }: Options): FileEditor {
  const states = new Map<string, EditorState>();
  let shown = '';

  const run = () => {
    onRun();
    return true;
  };
  const stateOf = (path: string, text: string) =>
    EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        path.endsWith('.js') || path.endsWith('.json') ? javascript() : [],
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label(path), tabindex: '0' }),
        // Before the default keys, of which Mod-Enter is one.
        keymap.of([{ key: 'Mod-Enter', run }]),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onEdit(path, state.doc.toString());
        }),
        appearance,
      ],
    });

  // CodeMirror adds its rules to a document as style elements, which the page's policy forbids; to a shadow root, as
  // constructed style sheets, which it allows.
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const view = new EditorView({ parent: root, root });
  return {
    open(path, text) {
      if (shown !== '') states.set(shown, view.state);
      const kept = states.get(path);
      const current = kept?.doc.toString() === text ? kept : stateOf(path, text);
      shown = path;
      view.setState(current);
    },
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
