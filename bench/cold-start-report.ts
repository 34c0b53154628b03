import { median } from './median.ts';

/** What was timed, some times. */
export interface Timed {
  name: string;
  milliseconds: readonly number[];
}

/**
 * @param reference what the others are compared with
 * @returns a line for each, with its median and its least, which a busy machine spoils least; the others' with the
 *   ratios of these to the reference's
 */
export function coldStartReport(reference: Timed, others: readonly Timed[]): string {
  const base = figuresOf(reference);
  const lines = others.map((timed) => {
    const own = figuresOf(timed);
    const ratios = `${(own.median / base.median).toFixed(2)} × the time (${(own.least / base.least).toFixed(2)} ×)`;
    return `${shown(timed.name, own)}, ${ratios}`;
  });
  return [shown(reference.name, base), ...lines].join('\n');
}

function figuresOf({ milliseconds }: Timed) {
  return { median: median(milliseconds), least: Math.min(...milliseconds) };
}

const shown = (name: string, figures: ReturnType<typeof figuresOf>) =>
  `  ${name}: ${figures.median.toFixed(1)} ms (${figures.least.toFixed(1)} ms)`;
