import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

/** The two kinds of pane, in their order. */
export const paneKinds = ['log', 'exchange'] as const;
export type PaneKind = (typeof paneKinds)[number];

interface Props {
  id: string;
  label: string;
  names: Record<PaneKind, string>;
  selected: PaneKind;
  onSelect: (kind: PaneKind) => void;
  /** The list of tabs. The style sheet displays it only where the panes don't fit under one another. */
  listRef: RefObject<HTMLDivElement>;
}

/**
 * Tabs for narrow screens: one tab stop, arrow keys, Home and End move and select.
 * Pattern: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function PaneTabs({ id, label, names, selected, onSelect, listRef }: Props) {
  const tabs = useRef<Partial<Record<PaneKind, HTMLButtonElement | null>>>({});

  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, selected);
    if (target === undefined) return;
    event.preventDefault();
    onSelect(target);
    tabs.current[target]?.focus();
  };

  return (
    <div ref={listRef} class="pg-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {paneKinds.map((kind) => (
        <button
          key={kind}
          ref={(element) => {
            tabs.current[kind] = element;
          }}
          type="button"
          role="tab"
          id={`${id}-tab-${kind}`}
          aria-controls={`${id}-panel-${kind}`}
          aria-selected={kind === selected}
          tabIndex={kind === selected ? 0 : -1}
          onClick={() => onSelect(kind)}
        >
          {names[kind]}
        </button>
      ))}
    </div>
  );
}

function keyTarget(key: string, selected: PaneKind): PaneKind | undefined {
  const at = paneKinds.indexOf(selected);
  switch (key) {
    case 'ArrowRight':
      return paneKinds[(at + 1) % paneKinds.length];
    case 'ArrowLeft':
      return paneKinds.at(at - 1);
    case 'Home':
      return paneKinds[0];
    case 'End':
      return paneKinds.at(-1);
    default:
      return undefined;
  }
}
