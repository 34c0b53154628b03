import type { ComponentChildren } from 'preact';
import type { PaneKind } from './PaneTabs.tsx';

/** One version's part of a panel. */
export interface PaneColumn {
  version: string;
  /** A button for the column's head. */
  action?: ComponentChildren;
  /** The pane, or the sentence why there is none. */
  content: ComponentChildren;
  /** How many rows the pane has. */
  rows: number;
}

interface Props {
  id: string;
  kind: PaneKind;
  /** Whether it is one of two tabs; else it stands above or below the other panel. */
  tabbed: boolean;
  selected: boolean;
  running: boolean;
  text: { name: string; about: string; of: (version: string) => string };
  columns: readonly PaneColumn[];
}

/** So many rows stand at the same height in both columns: the style sheet lays out no more. */
const MATCHED_ROWS = 60;

/** The panes of one kind, both versions side by side. */
export function PanePanel({ id, kind, tabbed, selected, running, text, columns }: Props) {
  const role = {
    role: tabbed ? 'tabpanel' : 'group',
    'aria-labelledby': `${id}-tab-${kind}`,
    // Behind its tab comes the panel, whose first lines hold nothing to focus.
    tabIndex: tabbed ? 0 : undefined,
  } as const;
  const matched = columns.every(({ rows }) => rows <= MATCHED_ROWS);
  return (
    <div
      {...role}
      id={`${id}-panel-${kind}`}
      class="pg-panel"
      hidden={tabbed && !selected}
      aria-busy={running}
    >
      <p class="pg-about">
        <strong>{text.name}</strong>
        {` ${text.about}`}
      </p>
      <div class={matched ? 'pg-beside pg-matched' : 'pg-beside'}>
        {columns.map(({ version, action, content }, side) => (
          <figure key={side} class="column" aria-label={text.of(version)}>
            <figcaption>
              <strong>{version}</strong>
              {action}
            </figcaption>
            {content}
          </figure>
        ))}
      </div>
    </div>
  );
}
