import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import type { Shown } from '../runs/use-runs.ts';
import { isLost, verdictOf } from '../verdict/sentences.ts';
import { ExchangePane } from './ExchangePane.tsx';
import { exchangeColumns } from './exchange-columns.ts';
import { LogPane } from './LogPane.tsx';
import { logColumns } from './log-columns.ts';
import type { PaneColumn } from './PanePanel.tsx';

/** Both versions' logs, put beside each other. */
export function logPanes(
  shown: Shown,
  text: PlaygroundText,
  onCopied: (worked: boolean) => void,
): PaneColumn[] {
  const lines = logColumns(
    shown.seen.map(({ outcome }) =>
      outcome.kind === 'run' ? { run: outcome.run, lost: isLost(outcome) } : null,
    ),
  );
  return columns(shown, text, (side, { stdout, stderr }, version) => ({
    rows: lines[side]?.length ?? 0,
    content: <LogPane lines={lines[side] ?? []} text={text.logPane} />,
    action: stdout + stderr !== '' && (
      <CopyButton
        label={text.copy}
        name={text.copyLogOf(version)}
        content={() => stdout + stderr}
        onCopied={onCopied}
      />
    ),
  }));
}

/** Both versions' exchanges with the Runtime API, put beside each other. */
export function exchangePanes(shown: Shown, text: PlaygroundText): PaneColumn[] {
  const entries = exchangeColumns(
    shown.seen.map(({ outcome }) => (outcome.kind === 'run' ? outcome.run.exchanges : null)),
  );
  return columns(shown, text, (side) => ({
    rows: entries[side]?.length ?? 0,
    content: <ExchangePane entries={entries[side] ?? []} text={text.exchangePane} />,
  }));
}

type RunOutcome = Extract<Shown['seen'][number]['outcome'], { kind: 'run' }>;

/** One column per version: its pane, or in its place the sentence why there is no run. */
function columns(
  { state, seen }: Shown,
  text: PlaygroundText,
  pane: (side: number, run: RunOutcome['run'], version: string) => Omit<PaneColumn, 'version'>,
): PaneColumn[] {
  return seen.map(({ outcome }, side) => {
    const version = side === 0 ? state.version : state.with;
    if (outcome.kind === 'run') return { version, ...pane(side, outcome.run, version) };
    const { sentence } = verdictOf(outcome, text.verdict);
    return { version, rows: 1, content: <p class="silent">{sentence}</p> };
  });
}
