import type { Run } from '../../../playground/run.ts';
import { alignLogs, linesOf } from '../evidence/align.ts';

/** One line of a function's log as a pane shows it. */
export type LogLine =
  /** START, END, REPORT: simulated, no crate wrote it. */
  | { kind: 'platform'; text: string }
  | { kind: 'stdout' | 'stderr'; text: string; differs: boolean }
  /** A place where a line is missing: the log beside this one has it, or it was due. */
  | { kind: 'gap' }
  /** Stands for the function's own lines where it wrote none and none was due. */
  | { kind: 'silent' };

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
  const streams = (['stdout', 'stderr'] as const).map((stream) => ({
    stream,
    rows: alignLogs(present.map(({ run }) => linesOf(run[stream]))),
  }));
  return logs.map((log) => {
    if (log === null) return [];
    const { run, lost } = log;
    const column = present.indexOf(log);
    const own = streams.flatMap(({ stream, rows }) =>
      rows.map(({ cells, differs }): LogLine => {
        const text = cells[column] ?? null;
        return text === null ? { kind: 'gap' } : { kind: stream, text, differs };
      }),
    );
    if (own.length === 0) own.push(lost ? { kind: 'gap' } : { kind: 'silent' });
    const platform = (lines: string[]) => lines.map((text): LogLine => ({ kind: 'platform', text }));
    const starts = run.platformLog.filter((line) => line.startsWith('START '));
    const rest = run.platformLog.filter((line) => !line.startsWith('START '));
    return [...platform(starts), ...own, ...platform(rest)];
  });
}
