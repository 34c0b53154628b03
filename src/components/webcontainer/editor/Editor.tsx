import { useEffect, useRef } from 'preact/hooks';
import type { FileEditor } from './editor.ts';

interface Props {
  path: string;
  text: string;
  label: (path: string) => string;
  /** Stands in the editor's place until it has been loaded. */
  loading: string;
  onEdit: (path: string, text: string) => void;
  onRun: () => void;
}

/** The open file, to edit. Loads CodeMirror when it is first shown. */
export function Editor(props: Props) {
  const { path, text, loading } = props;
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<FileEditor>();
  const latest = useRef(props);
  latest.current = props;
  /** What the editor is known to hold. */
  const held = useRef({ path: '', text: '' });

  const show = () => {
    const now = latest.current;
    if (held.current.path === now.path && held.current.text === now.text) return;
    if (held.current.path === now.path) editor.current?.replace(now.text);
    else editor.current?.open(now.path, now.text);
    held.current = { path: now.path, text: now.text };
  };

  useEffect(() => {
    let gone = false;
    import('./editor.ts').then(({ createEditor }) => {
      if (gone || parent.current === null) return;
      parent.current.textContent = '';
      editor.current = createEditor(parent.current, {
        label: (file) => latest.current.label(file),
        onEdit(file, edited) {
          held.current = { path: file, text: edited };
          latest.current.onEdit(file, edited);
        },
        onRun: () => latest.current.onRun(),
      });
      show();
    });
    return () => {
      gone = true;
      editor.current?.destroy();
    };
  }, []);

  useEffect(() => {
    if (editor.current !== undefined) show();
  }, [path, text]);

  return (
    <div ref={parent} class="wc-editor">
      <p class="pg-quiet">{loading}</p>
    </div>
  );
}
