import { type Assessment, assess } from '../assess.ts';
import type { Evidence, Recording } from '../recording.ts';
import { errorPaths, type PathGroup, type PathId } from './paths.ts';

/** What a cell says of the log. Every row is a failure, so a log with nothing to say is one that lost something. */
export type Verdict = 'with-request-id' | 'without-request-id' | 'only-stderr' | 'nothing';

/** One error path with one version. */
export interface Cell {
  version: string;
  /** Null where that version has no such path, or where the process was gone before it. */
  seen: Seen | null;
}

/** What was recorded, and what it comes to. */
export interface Seen {
  recording: Recording;
  verdict: Verdict;
  assessment: Assessment;
}

export interface Row {
  id: PathId;
  group: PathGroup;
  /** One for each version of the matrix, in its order. */
  cells: readonly Cell[];
}

export interface Matrix {
  /** Oldest first. */
  versions: readonly string[];
  rows: readonly Row[];
}

/**
 * What each recorded version does on each error path, read off the recordings alone.
 * @param evidence oldest version first
 */
export function matrixOf(evidence: readonly Evidence[]): Matrix {
  return {
    versions: evidence.map(({ version }) => version),
    rows: errorPaths.map(({ id, group }) => ({
      id,
      group,
      cells: evidence.map(({ version, recordings }) => ({ version, seen: seenOf(id, recordings) })),
    })),
  };
}

function seenOf(path: string, recordings: readonly Recording[]): Seen | null {
  const recording = recordingFor(path, recordings);
  if (recording === undefined) return null;
  const assessment = assess(recording);
  const { kind } = assessment.logged;
  return { recording, assessment, verdict: kind === 'not-needed' ? 'nothing' : kind };
}

/** The plain-text recording: with the runtime's own subscriber where that version has one. */
function recordingFor(path: string, recordings: readonly Recording[]): Recording | undefined {
  for (const id of [`${path}.default.text`, `${path}.fmt.text`, `${path}.text`]) {
    const found = recordings.find((recording) => recording.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Neighbouring cells that say the same. */
export interface Span {
  /** At least one, oldest version first. */
  cells: readonly Cell[];
}

/** @returns the row's cells, with those that say the same put together */
export function spansOf(row: Row): Span[] {
  const spans: Cell[][] = [];
  for (const cell of row.cells) {
    const last = spans.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && saysOf(before) === saysOf(cell)) last.push(cell);
    else spans.push([cell]);
  }
  return spans.map((cells) => ({ cells }));
}

/** What a cell says, as one word for comparing: the verdict, and whether the process ended. */
export function saysOf({ seen }: Cell): string {
  return seen === null ? 'none' : `${seen.verdict}${seen.recording.exit === null ? '' : '-ends'}`;
}

/** Cells of one span that left the same bytes behind, but for the runtime's name in its requests' headers. */
export interface Cluster {
  versions: readonly string[];
  /** The oldest version's. */
  seen: Seen;
}

/** @returns the span's different logs, each with the versions that wrote it */
export function clustersOf({ cells }: Span): Cluster[] {
  const seen = cells.flatMap((cell) =>
    cell.seen === null ? [] : [{ version: cell.version, seen: cell.seen }],
  );
  return [...Map.groupBy(seen, (one) => leftBehind(one.seen.recording)).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ versions: alike.map(({ version }) => version), seen: first.seen }];
  });
}

function leftBehind({ stdout, stderr, exchanges, exit }: Recording): string {
  const told = exchanges.map(({ method, path, requestBody, status }) => [method, path, requestBody, status]);
  return JSON.stringify([stdout, stderr, exit, told]);
}
