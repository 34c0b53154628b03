import { type LogPart, partsOf } from '../../evidence/log-parts.ts';
import { DiffersMark } from './DiffersMark.tsx';
import type { LogLine } from './log-columns.ts';

/** The words that a log pane needs. */
export interface LogPaneText {
  /** Names of the sources of lines; one stands before each line. */
  sources: Record<'platform' | 'stdout' | 'stderr', string>;
  nothingLogged: string;
  nothingToLog: string;
  /** Stands for so many further lines. */
  moreLines: (count: number) => string;
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
        <Line key={index} line={line} follows={lines[index - 1]?.kind} text={text} />
      ))}
    </ol>
  );
}

interface LineProps {
  line: LogLine;
  /** The kind of the line before it. */
  follows: LogLine['kind'] | undefined;
  text: LogPaneText;
}

function Line({ line, follows, text }: LineProps) {
  switch (line.kind) {
    case 'gap':
      // A longer gap says its words once.
      if (follows === 'gap') return <li class="slot continued" aria-hidden="true" />;
      return (
        <li class="slot">
          <span>{text.nothingLogged}</span>
        </li>
      );
    case 'blank':
      return <li aria-hidden="true" />;
    case 'silent':
      return <li class="silent">{text.nothingToLog}</li>;
    case 'more':
      return <li class="silent">{text.moreLines(line.count)}</li>;
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
          <code>{partsOf(line.text).map(partElement)}</code>
          {line.differs && <DiffersMark words={text.differs} />}
        </li>
      );
  }
}

function partElement({ text, kind }: LogPart, index: number) {
  return kind === null ? (
    text
  ) : (
    <span key={index} class={kind}>
      {text}
    </span>
  );
}
