import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commandFor } from './command.ts';
import { defaultState } from './state.ts';

/** The arguments after `--` as a POSIX shell would hand them on. */
function argumentsOf(command: string): string[] {
  const [, given] = command.split('playground -- ');
  return execFileSync('sh', ['-c', `for argument in ${given}; do printf '%s\\0' "$argument"; done`], {
    encoding: 'utf8',
  })
    .split('\0')
    .slice(0, -1);
}

describe('the command for a state', () => {
  it('is short for the default one', () => {
    expect(commandFor(defaultState, '0.11.2')).toBe(
      'npm run -s playground -- --version 0.11.2 --scenario error',
    );
  });

  it('hands on every setting', () => {
    const state = {
      ...defaultState,
      log: 'fmt',
      format: 'json',
      level: 'ERROR',
      rustLog: 'my_crate=info,warn',
    } as const;
    expect(argumentsOf(commandFor(state, '1.5.0'))).toEqual([
      ...['--version', '1.5.0', '--scenario', 'error', '--subscriber', 'fmt'],
      ...['--env', 'AWS_LAMBDA_LOG_FORMAT=JSON'],
      ...['--env', 'AWS_LAMBDA_LOG_LEVEL=ERROR'],
      ...['--env', 'RUST_LOG=my_crate=info,warn'],
    ]);
  });

  it("leaves the scenario's own environment to the command", () => {
    expect(commandFor({ ...defaultState, scenario: 'not-ready' }, '0.11.2')).not.toContain('--env');
  });

  it('hands on an edited event unchanged, whatever a shell could read into it', () => {
    for (const event of [
      '{"message":"it\'s $(reboot) `x` \\\\ \u{1f680}"}',
      '',
      'two\nlines',
      '-- --version',
    ]) {
      expect(argumentsOf(commandFor({ ...defaultState, event }, '0.11.2')).at(-1)).toBe(event);
    }
  });
});
