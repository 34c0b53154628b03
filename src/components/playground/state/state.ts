import type { Setup, Subscriber } from '../../../../playground/run.ts';
import { type ScenarioId, scenarioById } from '../../../../playground/scenarios.ts';
import { releases } from '../../../data/releases.ts';

type ModelledRelease = Extract<(typeof releases)[number], { modelled: true }>;

/** A version of `lambda_runtime` that a reader can choose: one that the model computes, and that has recordings. */
export type Version = ModelledRelease['version'];

/** Oldest first. */
export const versions: readonly Version[] = releases
  .filter((release): release is ModelledRelease => release.modelled)
  .map(({ version }) => version);

export const subscribers = ['none', 'fmt', 'default'] as const satisfies readonly Subscriber[];

/** Values of `AWS_LAMBDA_LOG_FORMAT`. */
export const formats = ['text', 'json'] as const;
export type Format = (typeof formats)[number];

/** Values of `AWS_LAMBDA_LOG_LEVEL`; the empty one leaves the variable unset. */
export const levels = ['', 'TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL', 'OFF'] as const;
export type Level = (typeof levels)[number];

/** What runs as the function in a WebContainer. The playground itself runs both, wherever there is a crate. */
export const programs = ['model', 'crate'] as const;
export type Program = (typeof programs)[number];

/** Everything that a reader can set, and so everything that a link carries. */
export interface PlaygroundState {
  version: Version;
  /** The version beside it. */
  with: Version;
  scenario: ScenarioId;
  log: Subscriber;
  format: Format;
  level: Level;
  /** Value of `RUST_LOG`; empty when unset. */
  rustLog: string;
  program: Program;
  /** The event's text as the reader edited it, or null for the scenario's own. */
  event: string | null;
}

export const defaultState: PlaygroundState = {
  version: '0.11.2',
  with: '0.11.3',
  scenario: 'error',
  log: 'default',
  format: 'text',
  level: '',
  rustLog: '',
  program: 'model',
  event: null,
};

/** @returns the text of the event that this state sends. */
export function eventText(state: PlaygroundState): string {
  return state.event ?? scenarioById(state.scenario).event;
}

/** @returns the cold start that this state asks for, with the given version of the crate. */
export function setupFor(state: PlaygroundState, version: Version): Setup {
  return {
    version,
    subscriber: state.log,
    env: {
      AWS_LAMBDA_LOG_FORMAT: state.format === 'json' ? 'JSON' : 'Text',
      ...(state.level === '' ? {} : { AWS_LAMBDA_LOG_LEVEL: state.level }),
      ...(state.rustLog === '' ? {} : { RUST_LOG: state.rustLog }),
      ...scenarioById(state.scenario).env,
    },
  };
}

/**
 * @returns the id of the recording made with exactly this state (see `playground/recording.ts`), or null where
 * the reader left the recorded grid: an edited event, a level, a RUST_LOG.
 */
export function recordingId(state: PlaygroundState): string | null {
  if (state.event !== null || state.level !== '' || state.rustLog !== '') return null;
  return `${state.scenario}.${state.log}.${state.format}`;
}

/** Whether two states ask for the same run. */
export function isSameState(one: PlaygroundState, other: PlaygroundState): boolean {
  // Spread over the same object, both have their keys in the same order.
  const written = (state: PlaygroundState) => JSON.stringify({ ...defaultState, ...state });
  return written(one) === written(other);
}
