import type { Run } from '../../../../playground/run.ts';
import type { CrateFault } from './crate-files.ts';

/** What a process leaves behind, part by part. */
export type RunPart = 'stdout' | 'stderr' | 'exchanges' | 'exit';

/** Where a part of two runs begins to differ. */
export interface Difference {
  part: RunPart;
  /** Counted from 1: lines of a stream, exchanges with the Runtime API. */
  place: number;
  /** What each left there, of two exchanges what differs; null where it left no more. */
  model: string | null;
  crate: string | null;
}

/** What came of a run of the crate beside the model's. */
export type Check =
  | { kind: 'agree' }
  | { kind: 'differ'; differences: Difference[] }
  /** The model declined this run, with a sentence; or, null, it missed an earlier event of the same process. */
  | { kind: 'crate-alone'; sentence: string | null }
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
    return difference === null
      ? []
      : [part === 'exchanges' ? narrowed(difference, model, crate) : difference];
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
      return run.exit === null ? [] : [String(run.exit)];
  }
}

function firstDifference(part: RunPart, model: string[], crate: string[]): Difference | null {
  for (let at = 0; at < Math.max(model.length, crate.length); at += 1) {
    const [one, other] = [model[at] ?? null, crate[at] ?? null];
    if (one !== other) return { part, place: at + 1, model: one, crate: other };
  }
  return null;
}

/** An exchange is long: of two, only the headers and the other fields that differ; all of it where their order does. */
function narrowed(difference: Difference, model: Run, crate: Run): Difference {
  const [one, other] = [model, crate].map(({ exchanges }) => exchanges[difference.place - 1]);
  if (one === undefined || other === undefined) return difference;
  const apart = {
    model: JSON.stringify(apartFrom(other, one)),
    crate: JSON.stringify(apartFrom(one, other)),
  };
  return apart.model === apart.crate ? difference : { ...difference, ...apart };
}

/** @returns what one has otherwise than the other */
function apartFrom(other: object, one: object): object {
  const others = new Map<string, unknown>(Object.entries(other));
  const apart = Object.entries(one).map(([field, value]: [string, unknown]): [string, unknown] => {
    const against = others.get(field);
    if (isObject(value) && isObject(against)) return [field, apartFrom(against, value)];
    return [field, value === against ? undefined : value];
  });
  return Object.fromEntries(
    apart.filter(([, value]) => value !== undefined && JSON.stringify(value) !== '{}'),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
