import type { Run } from '../../../../playground/run.ts';
import { alignLogs, linesOf } from '../../evidence/align.ts';

/** One line of a function's log as a pane shows it. */
export type LogLine =
  /** START, END, REPORT: simulated, no crate wrote it. */
  | { kind: 'platform'; text: string }
  | { kind: 'stdout' | 'stderr'; text: string; differs: boolean }
  /** A place where a line is missing: the log beside this one has it, or it was due. */
  | { kind: 'gap' }
  /** A place where the log beside this one has a line that was not due here, such as the last words of a process. */
  | { kind: 'blank' }
  /** Stands for the function's own lines where it wrote none and none was due. */
  | { kind: 'silent' }
  /** Stands for further lines of a stream, too many to show. */
  | { kind: 'more'; count: number };

/** Most lines of a stream that are compared and shown: beyond that, a page stops to answer. */
export const MAX_LINES = 400;

/** A run's log, and whether a line that was due is missing from it, so that silence is drawn as a gap. */
interface Logged {
  run: Pick<Run, 'stdout' | 'stderr' | 'platformLog'>;
  lost: boolean;
}

/**
 * Puts the logs of two runs beside each other, platform lines around the function's own. Standard output stands
 * before standard error: in which order the two were written is not recorded.
 * @param logs the logs side by side; null where there is none, which leaves no gap in the other
 * @returns one list of lines per log
 */
export function logColumns(logs: readonly (Logged | null)[]): LogLine[][] {
  const present = logs.filter((log) => log !== null);
  const streams = (['stdout', 'stderr'] as const).map((stream) => streamColumns(present, stream));
  return logs.map((log) => {
    if (log === null) return [];
    const column = present.indexOf(log);
    const own = streams.flatMap((columns) => columns[column] ?? []);
    if (own.length === 0) own.push(log.lost ? { kind: 'gap' } : { kind: 'silent' });
    const [before, after] = platformLines(log.run.platformLog);
    return [...before, ...own, ...after];
  });
}

/** One stream of every log. */
function streamColumns(logs: readonly Logged[], stream: 'stdout' | 'stderr'): LogLine[][] {
  const lines = logs.map(({ run }) => linesOf(run[stream]));
  const rows = alignLogs(lines.map((all) => all.slice(0, MAX_LINES)));
  return lines.map((all, column) => {
    const isDue = stream === 'stdout' || logs[column]?.lost === true;
    const shown = rows.map(({ cells, differs }): LogLine => {
      const text = cells[column] ?? null;
      if (text === null) return { kind: isDue ? 'gap' : 'blank' };
      return { kind: stream, text, differs };
    });
    return all.length > MAX_LINES ? [...shown, { kind: 'more', count: all.length - MAX_LINES }] : shown;
  });
}

/** The platform's lines before and after the function's own. */
function platformLines(lines: readonly string[]): [before: LogLine[], after: LogLine[]] {
  const isStart = (line: string) => line.startsWith('START ');
  const shown = (text: string): LogLine => ({ kind: 'platform', text });
  return [lines.filter(isStart).map(shown), lines.filter((line) => !isStart(line)).map(shown)];
}
