import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { scenarios } from './scenarios.ts';

// Each run starts a process.
vi.setConfig({ testTimeout: 60_000 });

/** Runs the command as `npm run -s playground` does. */
function playground(...args: string[]) {
  const script = join(import.meta.dirname, 'command-line.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const json = (...args: string[]) => JSON.parse(playground('--json', ...args).stdout);

test('the regression on one screen: Lambda is told, the log says nothing', () => {
  const { status, stdout, stderr } = playground('--version', '0.11.2', '--scenario', 'error');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^lambda_runtime 0\.11\.2: Lambda was told of an error; the log says nothing of it;/,
  );
  expect(stdout).toContain('Function log, standard output\n  (nothing)\n');
  expect(stdout).toContain('Platform log (simulated)\n  START RequestId');
  expect(stdout).toMatch(/POST .*\/error → 202\n {2}\{"errorType":/);
});

test('the fixed version logs it', () => {
  const { stdout } = playground('--version', '0.11.3', '--scenario', 'error');
  expect(stdout).toContain('an ERROR line with the request id');
  expect(stdout).toContain('"This log message is printed nowhere"');
});

test('a process that ends is a completed run all the same', () => {
  const { status, stdout } = playground('--version', '0.11.3', '--scenario', 'not-ready');
  expect(status).toBe(0);
  expect(stdout).toContain('the process ended with exit code 1');
});

test('--json prints the run with its scenario', () => {
  const run = json('--version', '1.5.0', '--scenario', 'rejected-response');
  expect(Object.keys(run)).toEqual([
    ...['version', 'scenario', 'engine', 'stdout', 'stderr', 'platformLog', 'exchanges', 'exit'],
  ]);
  expect(run).toMatchObject({ version: '1.5.0', scenario: 'rejected-response', engine: 'model', exit: null });
  expect(run.exchanges.at(-1)).toMatchObject({ method: 'POST', status: 413 });
});

test('--message replaces the message of the scenario', () => {
  const run = json('--version', '0.11.3', '--scenario', 'custom-error', '--message', 'say "no"');
  expect(JSON.parse(run.exchanges.at(-1).requestBody).errorMessage).toBe('order rejected: say "no"');
});

test('--event replaces the event, with a scenario’s environment or without a scenario', () => {
  const event = '{"scenario":"error","message":"mine"}';
  expect(json('--version', '0.11.3', '--event', event)).toMatchObject({ scenario: null, exit: null });
  expect(json('--version', '0.11.3', '--scenario', 'not-ready', '--event', event)).toMatchObject({ exit: 1 });
});

test('--env and --subscriber change the log', () => {
  const args = ['--version', '0.11.3', '--scenario', 'error'];
  expect(json(...args, '--env', 'RUST_LOG=error', '--env', 'AWS_LAMBDA_LOG_FORMAT=JSON').stdout).toBe(
    '{"level":"ERROR","fields":{"message":"\\"This log message is printed nowhere\\""}}\n',
  );
  expect(json(...args, '--subscriber', 'none').stdout).toBe('');
});

test('a message cannot steer the terminal', () => {
  const { stdout } = playground(
    '--version',
    '0.11.3',
    '--scenario',
    'panic-formatted',
    '--message',
    '\x1b[2J',
  );
  expect(stdout).toContain('\\x1b[2J');
  expect(stdout).not.toContain('\x1b');
});

test('--list names every scenario, and --help every option', () => {
  const { stdout } = playground('--list');
  for (const { id } of scenarios) expect(stdout).toContain(id);
  expect(playground('--help').stdout).toContain('--subscriber');
});

test.each([
  ['no version', ['--scenario', 'error'], '--version'],
  ['neither scenario nor event', ['--version', '0.11.2'], '--scenario ID'],
  ['an unknown version', ['--version', '0.1.0', '--scenario', 'error'], '0.1.0'],
  ['an unknown scenario', ['--version', '0.11.2', '--scenario', 'eror'], 'eror'],
  ['an unknown subscriber', ['--version', '0.11.2', '--scenario', 'error', '--subscriber', 'log'], 'log'],
  ['an unknown engine', ['--version', '0.11.2', '--scenario', 'error', '--engine', 'native'], 'native'],
  ['an unknown option', ['--verison', '0.11.2'], '--verison'],
  ['a value too much', ['0.11.2'], '0.11.2'],
  ['a broken variable', ['--version', '0.11.2', '--scenario', 'error', '--env', 'RUST_LOG'], 'NAME=VALUE'],
  ['a message and an event', ['--version', '0.11.2', '--message', 'a', '--event', '{}'], '--message'],
  ['a message for no JSON', ['--version', '0.11.2', '--scenario', 'not-json', '--message', 'a'], 'not-json'],
  [
    'what the model declines',
    ['--version', '0.11.2', '--scenario', 'error', '--env', 'RUST_LOG=debug'],
    'DEBUG',
  ],
])('%s is exit 2 with one sentence', (_, args, named) => {
  const { status, stdout, stderr } = playground(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(named);
  expect(stderr.trimEnd()).toMatch(/^[^\n]*[.]$/);
});
