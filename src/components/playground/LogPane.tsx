import { DiffersMark } from './DiffersMark.tsx';
import type { LogLine } from './log-columns.ts';

/** The words that a log pane needs. */
export interface LogPaneText {
  /** Names of the sources of lines; one stands before each line. */
  sources: Record<'platform' | 'stdout' | 'stderr', string>;
  nothingLogged: string;
  nothingToLog: string;
  /** Said of a line that the log beside it words differently or lacks. */
  differs: string;
}

interface Props {
  lines: readonly LogLine[];
  text: LogPaneText;
}

/** What one function's process wrote, line by line. Knows nothing of engines: lines in, a list out. */
export function LogPane({ lines, text }: Props) {
  return (
    <ol class="pg-log">
      {lines.map((line, index) => (
        <Line key={index} line={line} text={text} />
      ))}
    </ol>
  );
}

/** Longer lines need not be matched in height. */
const GAP_SIZE_LIMIT = 600;

function Line({ line, text }: { line: LogLine; text: LogPaneText }) {
  switch (line.kind) {
    case 'gap':
      return (
        // The style sheet sets the missing line's text invisibly behind the words: the gap has exactly its size.
        <li class="pg-gap" data-size-of={line.missing.slice(0, GAP_SIZE_LIMIT)}>
          <span class="pg-gap-words">{text.nothingLogged}</span>
        </li>
      );
    case 'silent':
      return <li class="pg-silent">{text.nothingToLog}</li>;
    case 'platform':
      return (
        <li class="pg-line pg-platform">
          <span class="pg-source">{text.sources.platform}</span>
          <code>{line.text.trimEnd()}</code>
        </li>
      );
    case 'stdout':
    case 'stderr':
      return (
        <li class={line.differs ? 'pg-line pg-differs' : 'pg-line'} data-stream={line.kind}>
          <span class="pg-source">{text.sources[line.kind]}</span>
          <code>{line.text}</code>
          {line.differs && <DiffersMark words={text.differs} />}
        </li>
      );
  }
}
