import { defaultState, type PlaygroundState, setupFor, type Version } from './state.ts';

/**
 * @returns the command that does this run on the reader's own machine, in a checkout of this project, for a
 * POSIX shell (see `playground/command-line.ts`).
 */
export function commandFor(
  state: PlaygroundState,
  version: Version,
  engine: 'model' | 'crate' = 'model',
): string {
  // The command adds a scenario's own environment by itself; this scenario has none.
  const { env } = setupFor({ ...state, scenario: 'success' }, version);
  return [
    'npm run -s playground --',
    `--version ${version} --scenario ${state.scenario}`,
    ...(engine === 'model' ? [] : [`--engine ${engine}`]),
    ...(state.log === defaultState.log ? [] : [`--subscriber ${state.log}`]),
    ...Object.entries(env)
      .filter(([name, value]) => !(name === 'AWS_LAMBDA_LOG_FORMAT' && value === 'Text'))
      .map(([name, value]) => `--env ${quoted(`${name}=${value}`)}`),
    // With a space, an event that begins with dashes would be taken for an option.
    ...(state.event === null ? [] : [`--event=${quoted(state.event)}`]),
  ].join(' ');
}

function quoted(text: string): string {
  return /^[\w=.:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
