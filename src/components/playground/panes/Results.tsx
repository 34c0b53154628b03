import { useRef, useState } from 'preact/hooks';
import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import type { Shown } from '../runs/use-runs.ts';
import { fadeOf } from './fade.ts';
import { PanePanel } from './PanePanel.tsx';
import { type PaneKind, PaneTabs } from './PaneTabs.tsx';
import { exchangePanes, logPanes } from './pane-columns.tsx';
import { useIsDisplayed } from './use-is-displayed.ts';

interface Props {
  id: string;
  shown: Shown;
  running: boolean;
  text: PlaygroundText;
  onCopied: (worked: boolean) => void;
}

/** Both versions' logs, and both versions' exchanges: under one another, or as two tabs where it is narrow. */
export function Results({ id, shown, running, text, onCopied }: Props) {
  const [selected, setSelected] = useState<PaneKind>('log');
  const list = useRef<HTMLDivElement>(null);
  const tabbed = useIsDisplayed(list);
  const panel = (kind: PaneKind) => ({
    id,
    kind,
    tabbed,
    running,
    selected: kind === selected,
    text: text.panes[kind],
  });
  return (
    <div class="pg-results">
      <PaneTabs
        id={id}
        label={text.paneTabs}
        names={{ log: text.panes.log.name, exchange: text.panes.exchange.name }}
        selected={selected}
        onSelect={setSelected}
        listRef={list}
      />
      <div data-turn={fadeOf(shown.turn)}>
        <PanePanel {...panel('log')} columns={logPanes(shown, text, onCopied)} />
        <PanePanel {...panel('exchange')} columns={exchangePanes(shown, text)} />
      </div>
    </div>
  );
}
