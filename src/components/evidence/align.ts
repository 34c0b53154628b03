import { diffArrays } from 'diff';

/** Lines that stand at the same height, one cell per log. */
export interface AlignedRow {
  /** The line of each log, in the order of the logs; null where that log has nothing at this place. */
  cells: (string | null)[];
  /** Whether the logs disagree here: a line is missing from one of them, or worded differently. */
  differs: boolean;
}

/**
 * Splits a stream's text into its lines. The line break that ends the last line opens no further one.
 * @param text what a process wrote
 */
export function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * Puts the lines of several logs at the same height, so that a line which one log lacks leaves a gap in it.
 *
 * Equal lines pair. Where logs differ at the same place, their lines pair in order, because the same event in
 * other words is not a gap; only what then has no partner leaves one.
 * @param logs each log's lines
 * @returns rows in reading order; every row has as many cells as there are logs
 */
export function alignLogs(logs: readonly (readonly string[])[]): AlignedRow[] {
  const [first = [], ...others] = logs;
  let rows: (string | null)[][] = first.map((line) => [line]);
  others.forEach((log, index) => {
    rows = withColumn(rows, log, index + 1);
  });
  return rows.map((cells) => ({ cells, differs: cells.some((cell) => cell !== cells[0]) }));
}

/** Adds one log to the rows that the logs before it made. */
function withColumn(rows: (string | null)[][], log: readonly string[], column: number): (string | null)[][] {
  const nothing = Array<null>(column).fill(null);
  const result: (string | null)[][] = [];
  let row = 0;
  let line = 0;

  /** Takes so many rows and lines, side by side; the shorter side is filled up with gaps. */
  const take = (rowCount: number, lineCount: number) => {
    for (let at = 0; at < Math.max(rowCount, lineCount); at++) {
      const cells = at < rowCount ? rows[row + at] : undefined;
      const added = at < lineCount ? log[line + at] : undefined;
      result.push([...(cells ?? nothing), added ?? null]);
    }
    row += rowCount;
    line += lineCount;
  };

  let removed = 0;
  let added = 0;
  for (const change of diffArrays<string | (string | null)[]>(rows, [...log], { comparator: holdsLine })) {
    if (change.removed) removed += change.count;
    else if (change.added) added += change.count;
    else {
      take(removed, added);
      removed = 0;
      added = 0;
      take(change.count, change.count);
    }
  }
  take(removed, added);
  return result;
}

/** Whether one of a row's cells is this very line. jsdiff may hand the two over in either order. */
function holdsLine(left: string | (string | null)[], right: string | (string | null)[]): boolean {
  if (Array.isArray(left)) return typeof right === 'string' && left.includes(right);
  return Array.isArray(right) ? right.includes(left) : left === right;
}
