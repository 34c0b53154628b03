import type { Run } from '../../../../playground/run.ts';
import type { CrateFault } from './crate-files.ts';

/** What a process leaves behind, part by part. */
export type RunPart = 'stdout' | 'stderr' | 'exchanges' | 'exit';

/** Where a part of two runs begins to differ. */
export interface Difference {
  part: RunPart;
  /** Counted from 1: lines of a stream, exchanges with the Runtime API. */
  place: number;
  /** What each left there; null where it had ended before. */
  model: string | null;
  crate: string | null;
}

/** What came of a run of the crate beside the model's. */
export type Check =
  | { kind: 'agree' }
  | { kind: 'differ'; differences: Difference[] }
  /** The other one declined this run, with a sentence; or, null, it missed an earlier event of the same process. */
  | { kind: 'crate-alone' | 'model-alone'; sentence: string | null }
  /** The model stands in for a crate that the site should have. */
  | { kind: 'without-crate'; fault: CrateFault }
  /** The model broke, or was stopped at a limit. */
  | { kind: 'broken'; message: string };

/**
 * Compares what the model and the crate left behind after the same events, byte for byte.
 * @returns the first difference of each part; `differ` holds at least one
 */
export function compareRuns(model: Run, crate: Run): Check {
  const differences = (['stdout', 'stderr', 'exchanges', 'exit'] as const).flatMap((part) => {
    const difference = firstDifference(part, piecesOf(model, part), piecesOf(crate, part));
    return difference === null ? [] : [difference];
  });
  return differences.length === 0 ? { kind: 'agree' } : { kind: 'differ', differences };
}

function piecesOf(run: Run, part: RunPart): string[] {
  switch (part) {
    case 'stdout':
    case 'stderr':
      return run[part].split('\n');
    case 'exchanges':
      return run.exchanges.map((exchange) => JSON.stringify(exchange));
    case 'exit':
      return [String(run.exit)];
  }
}

function firstDifference(part: RunPart, model: string[], crate: string[]): Difference | null {
  for (let at = 0; at < Math.max(model.length, crate.length); at += 1) {
    const [one, other] = [model[at] ?? null, crate[at] ?? null];
    if (one !== other) return { part, place: at + 1, model: one, crate: other };
  }
  return null;
}
