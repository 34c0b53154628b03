import type { Entry } from './project/tree.ts';

interface Props {
  entries: readonly Entry[];
  open: string;
  isEdited: (path: string) => boolean;
  text: { files: string; edited: string };
  /** @param byKeyboard then the focus goes where the file is */
  onOpen: (path: string, byKeyboard: boolean) => void;
}

/** The project's files: folders that fold, and a button for each file. */
export function FileTree(props: Props) {
  return (
    <nav class="wc-files" aria-label={props.text.files}>
      <Entries {...props} />
    </nav>
  );
}

function Entries(props: Props) {
  const { entries, open, isEdited, text, onOpen } = props;
  return (
    <ul>
      {entries.map(({ name, path, children }) => (
        <li key={path}>
          {children === null ? (
            <button
              type="button"
              data-path={path}
              aria-current={path === open ? 'true' : undefined}
              onClick={({ detail }) => onOpen(path, detail === 0)}
            >
              {name}
              {isEdited(path) && <span class="wc-edited">{text.edited}</span>}
            </button>
          ) : (
            <details open={open.startsWith(`${path}/`)}>
              <summary>{name}</summary>
              <Entries {...props} entries={children} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
