import type { Recording } from '../../../playground/recording.ts';
import { isAffected } from '../../data/releases.ts';
import { type AlignedRow, alignLogs, linesOf } from './align.ts';

/** A recording that stands beside others. */
export interface Recorded {
  version: string;
  recording: Recording;
}

/** A line at its place, or the lack of one. */
export interface Cell {
  /** Null where other logs have a line and this one has none. */
  line: string | null;
  /** `kept`: another log lacks this line. `reworded`: all have one here, in different words. */
  mark: 'kept' | 'reworded' | undefined;
}

/** One version's log, made to stand beside the others. */
export interface Column extends Recorded {
  cells: Cell[];
  /** What the reader is to see at a glance; null where there is nothing to point out. */
  state: 'lost' | 'logged' | 'ends' | null;
}

/**
 * Makes columns of the standard output of several recordings.
 * A gap means "lost" only in a version that is known to lose a handler's error: another may never have had the line.
 */
export function columnsOf(recorded: readonly Recorded[]): Column[] {
  const rows = alignLogs(recorded.map(({ recording }) => linesOf(recording.stdout)));
  const anyGap = rows.some((row) => row.cells.includes(null));
  return recorded.map(({ version, recording }, at) => {
    const cells = rows.map((row) => ({ line: row.cells[at] ?? null, mark: markOf(row) }));
    const gap = cells.some(({ line }) => line === null);
    return { version, recording, cells, state: stateOf(version, recording, gap, anyGap) };
  });
}

function markOf({ cells, differs }: AlignedRow): Cell['mark'] {
  if (!differs) return undefined;
  return cells.includes(null) ? 'kept' : 'reworded';
}

function stateOf(version: string, { exit }: Recording, gap: boolean, anyGap: boolean): Column['state'] {
  if (exit !== null) return 'ends';
  if (gap) return isAffected(version) ? 'lost' : null;
  return anyGap ? 'logged' : null;
}
