import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { optionsFrom } from '../../../../playground/command-line-options.ts';
import { scenarios } from '../../../../playground/scenarios.ts';
import { commandFor } from './command.ts';
import { defaultState, eventText, levels, type PlaygroundState, setupFor, subscribers } from './state.ts';

/** The run that the command line makes of a command, after a POSIX shell has read it. */
function runOf(command: string) {
  const [, given] = command.split('playground -- ');
  const script = `for argument in ${given}; do printf '%s\\0' "$argument"; done`;
  const args = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
  const options = optionsFrom(args);
  if (typeof options === 'string') throw new Error(`The command asks for ${options}.`);
  return options;
}

const same: [string, Partial<PlaygroundState>][] = [
  ...scenarios.map(({ id }): [string, Partial<PlaygroundState>] => [id, { scenario: id }]),
  ...subscribers.map((log): [string, Partial<PlaygroundState>] => [`subscriber ${log}`, { log }]),
  ...levels.map((level): [string, Partial<PlaygroundState>] => [`level ${level}`, { level }]),
  ['JSON', { format: 'json' }],
  ['a filter', { rustLog: "my_crate=info, warn;$(x)'" }],
  ['an event', { event: '{"message":"it\'s $(reboot) `x` \\\\ \u{1f680}"}' }],
  ['an event for a scenario with an environment', { scenario: 'not-ready', event: '{}' }],
  ['the empty event', { event: '' }],
  ['an event of two lines', { event: 'two\nlines' }],
  ['an event that looks like an option', { event: '--version' }],
];

describe('the command for a state', () => {
  it.each(same)('makes the same run: %s', (_, change) => {
    const state = { ...defaultState, ...change };
    const { setup, event } = runOf(commandFor(state, '0.11.2'));
    // Text is what the variable means when it is unset, so the command is shorter without it.
    const env = { AWS_LAMBDA_LOG_FORMAT: 'Text', ...setup.env };
    expect({ ...setup, env }).toEqual(setupFor(state, '0.11.2'));
    expect(event).toBe(eventText(state));
  });

  it('asks for the engine that spoke', () => {
    for (const engine of ['model', 'crate'] as const) {
      expect(runOf(commandFor(defaultState, '0.11.2', engine)).engine).toBe(engine);
    }
  });

  it('is short for the default state', () => {
    expect(commandFor(defaultState, '0.11.2')).toBe(
      'npm run -s playground -- --version 0.11.2 --scenario error',
    );
  });
});
