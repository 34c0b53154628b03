import { median } from './median.ts';

/** What was timed, some times. */
export interface Timed {
  name: string;
  milliseconds: readonly number[];
}

/**
 * @param reference what the others are compared with
 * @returns a line for each, with its median; the others' with the ratio to the reference's
 */
export function coldStartReport(reference: Timed, others: readonly Timed[]): string {
  const base = median(reference.milliseconds);
  const lines = others.map(({ name, milliseconds }) => {
    const own = median(milliseconds);
    return `  ${name}: ${own.toFixed(1)} ms, ${(own / base).toFixed(2)} × the time`;
  });
  return [`  ${reference.name}: ${base.toFixed(1)} ms`, ...lines].join('\n');
}
