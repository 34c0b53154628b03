import { assess } from '../../../playground/assess.ts';
import type { ScenarioId } from '../../../playground/scenarios.ts';
import type { Seen } from '../playground/runs/hosted-function.ts';
import { sidesOf } from '../playground/runs/sides.ts';
import type { Shown } from '../playground/runs/use-runs.ts';

/** The layer that lost the line, and the version that runs with it. */
export const LOST_IN = { file: 'functions/model/layers/catch-panic-0.11.0.js', version: '0.11.2' } as const;

/** What becomes of the line that 0.11.2 lost, as the runs show it. */
export type LostLine =
  /** No run says anything about it: another version, another scenario, the page's own engine. */
  | 'unknown'
  | 'lost'
  | 'back'
  /** The crate itself ran, which no edit reaches. */
  | 'crate';

/** Scenarios in which the handler returns an `Err` and logs nothing itself: only the runtime can. */
const TELLING: readonly ScenarioId[] = ['error', 'custom-error', 'error-chain'];

/**
 * Whether the lost line is back, by what the process wrote to its standard output. How it got there, and what the
 * editor holds, does not matter.
 */
export function lostLine(shown: Shown): LostLine {
  if (!TELLING.includes(shown.state.scenario)) return 'unknown';
  const runs = sidesOf(shown).filter(({ version }) => version === LOST_IN.version);
  return runs.flatMap(judged)[0] ?? 'unknown';
}

function judged({ outcome }: Seen): LostLine[] {
  if (outcome.kind !== 'run') return [];
  if (outcome.run.engine === 'webcontainer-crate') return ['crate'];
  if (outcome.run.engine !== 'webcontainer') return [];
  const { told, logged } = assess(outcome.run);
  if (told.kind !== 'error') return [];
  return [logged.kind === 'with-request-id' ? 'back' : 'lost'];
}
