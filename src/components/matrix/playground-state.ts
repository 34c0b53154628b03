import type { Recording } from '../../../playground/recording.ts';
import { type ScenarioId, scenarioById, scenarios } from '../../../playground/scenarios.ts';
import {
  defaultState,
  type Level,
  levels,
  type PlaygroundState,
  versions,
} from '../playground/state/state.ts';

/**
 * The playground's state in which a reader sees what was recorded.
 * @param version what it was recorded with; the fixed or the last affected version stands beside it
 * @returns null where the playground has no such state: another program, a fault of its own, a second invocation
 */
export function playgroundStateOf(recording: Recording, version: string): PlaygroundState | null {
  const chosen = versions.find((one) => one === version);
  const scenario = scenarioOf(recording);
  if (chosen === undefined || scenario === null) return null;
  const level = levels.find((one) => one === (recording.env.AWS_LAMBDA_LOG_LEVEL ?? ''));
  return {
    version: chosen,
    with: chosen === '0.11.3' ? '0.11.2' : '0.11.3',
    scenario,
    log: recording.subscriber,
    format: recording.env.AWS_LAMBDA_LOG_FORMAT === 'JSON' ? 'json' : 'text',
    level: level ?? ('' satisfies Level),
    rustLog: recording.env.RUST_LOG ?? '',
    program: defaultState.program,
    event: null,
  };
}

/** Only the environment makes some of the recorded scenarios: the playground sets that beside its own. */
function scenarioOf({ scenario: id, after, event }: Recording): ScenarioId | null {
  if (id === null || after !== undefined) return null;
  const { fault } = scenarioById(id);
  const same = scenarios.find((one) => one.id === id) ?? scenarios.find((one) => one.event === event);
  return fault !== undefined && same?.id !== id ? null : (same?.id ?? null);
}
