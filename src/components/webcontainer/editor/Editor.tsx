import { useEffect, useRef } from 'preact/hooks';
import type { FileEditor } from './editor.ts';

interface Props {
  path: string;
  /** The file's text when it is opened or reset. What is typed goes out, and never comes back in. */
  text: string;
  /** Counts the resets: then the text takes the place of what the editor holds. */
  resetTurn: number;
  /** Counts the wishes to have the focus. */
  focusTurn: number;
  label: (path: string) => string;
  /** Stands in the editor's place until it has been loaded. */
  loading: string;
  onEdit: (path: string, text: string) => void;
  onRun: () => void;
}

/** The open file, to edit. Loads CodeMirror when it is first shown. */
export function Editor(props: Props) {
  const { path, resetTurn, focusTurn, loading } = props;
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<FileEditor>();
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    let gone = false;
    import('./editor.ts').then(({ createEditor }) => {
      if (gone || parent.current === null) return;
      editor.current = createEditor(parent.current, {
        label: (file) => latest.current.label(file),
        onEdit: (file, text) => latest.current.onEdit(file, text),
        onRun: () => latest.current.onRun(),
      });
      editor.current.open(latest.current.path, latest.current.text);
    });
    return () => {
      gone = true;
      editor.current?.destroy();
    };
  }, []);

  useEffect(() => {
    editor.current?.open(path, latest.current.text);
  }, [path]);

  useEffect(() => {
    if (resetTurn > 0) editor.current?.replace(latest.current.text);
  }, [resetTurn]);

  useEffect(() => {
    if (focusTurn > 0) editor.current?.focus();
  }, [focusTurn]);

  return (
    <div ref={parent} class="wc-editor">
      <p class="pg-quiet">{loading}</p>
    </div>
  );
}
