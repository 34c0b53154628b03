import { matrixOf, saysOf } from '../../playground/matrix/matrix.ts';
import type { Evidence } from '../../playground/recording.ts';

/** One cell of the matrix in which a version differs from the one before it. */
export interface Change {
  /** The row's id. */
  path: string;
  before: string;
  after: string;
}

/** @returns where two versions differ in what they log or in whether the process ends, in the order of the matrix */
export function changesBetween(before: Evidence, after: Evidence): Change[] {
  return matrixOf([before, after]).rows.flatMap(({ id, cells }) => {
    const [was = 'none', is = 'none'] = cells.map(saysOf);
    return was === is ? [] : [{ path: id, before: was, after: is }];
  });
}

/** @returns the changes for people, a line each */
export function changesText(before: Evidence, after: Evidence): string {
  const changes = changesBetween(before, after);
  const title = `lambda_runtime ${after.version}, compared with ${before.version}`;
  if (changes.length === 0) return `${title}: no cell of the matrix changes.`;
  const lines = changes.map(({ path, before: was, after: is }) => `  ${path}: ${was} → ${is}`);
  return [`${title}: ${changes.length} cells of the matrix change.`, ...lines].join('\n');
}
