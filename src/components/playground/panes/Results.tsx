import { useRef, useState } from 'preact/hooks';
import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import type { Shown } from '../runs/use-runs.ts';
import { isLost, verdictOf } from '../verdict/sentences.ts';
import { ExchangePane } from './ExchangePane.tsx';
import { exchangeColumns } from './exchange-columns.ts';
import { fadeOf } from './fade.ts';
import { LogPane } from './LogPane.tsx';
import { logColumns } from './log-columns.ts';
import { type PaneColumn, PanePanel } from './PanePanel.tsx';
import { type PaneKind, PaneTabs } from './PaneTabs.tsx';
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

  const versions = [shown.state.version, shown.state.with];
  const outcomes = shown.seen.map(({ outcome }) => outcome);
  const runs = outcomes.map((outcome) => (outcome.kind === 'run' ? outcome.run : null));
  const logs = logColumns(
    outcomes.map((outcome) => (outcome.kind === 'run' ? { run: outcome.run, lost: isLost(outcome) } : null)),
  );
  const exchanges = exchangeColumns(runs.map((run) => run?.exchanges ?? null));

  const columns: Record<PaneKind, PaneColumn[]> = { log: [], exchange: [] };
  for (const [side, outcome] of outcomes.entries()) {
    const version = versions[side] ?? '';
    if (outcome.kind !== 'run') {
      const why = {
        version,
        rows: 1,
        content: <p class="silent">{verdictOf(outcome, text.verdict).sentence}</p>,
      };
      columns.log.push(why);
      columns.exchange.push(why);
      continue;
    }
    const written = outcome.run.stdout + outcome.run.stderr;
    const lines = logs[side] ?? [];
    const entries = exchanges[side] ?? [];
    columns.log.push({
      version,
      rows: lines.length,
      content: <LogPane lines={lines} text={text.logPane} />,
      action: written !== '' && (
        <CopyButton
          label={text.copy}
          name={text.copyLogOf(version)}
          content={() => written}
          onCopied={onCopied}
        />
      ),
    });
    columns.exchange.push({
      version,
      rows: entries.length,
      content: <ExchangePane entries={entries} text={text.exchangePane} />,
    });
  }

  const panel = (kind: PaneKind) => (
    <PanePanel
      id={id}
      kind={kind}
      tabbed={tabbed}
      selected={kind === selected}
      running={running}
      text={text.panes[kind]}
      columns={columns[kind]}
    />
  );
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
        {panel('log')}
        {panel('exchange')}
      </div>
    </div>
  );
}
