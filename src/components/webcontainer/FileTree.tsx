import type { Entry } from './project/tree.ts';

interface Props {
  entries: readonly Entry[];
  open: string;
  isEdited: (path: string) => boolean;
  text: { files: string; edited: string };
  onOpen: (path: string) => void;
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
              aria-current={path === open ? 'true' : undefined}
              onClick={() => onOpen(path)}
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
