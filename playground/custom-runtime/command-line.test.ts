import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs the command as `npm run -s function` does. */
function command(args: string[], env: NodeJS.ProcessEnv = {}) {
  const script = join(import.meta.dirname, 'command-line.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

const AWS_LAMBDA_RUNTIME_API = '127.0.0.1:9001';

test.each([
  ['no version', [], { AWS_LAMBDA_RUNTIME_API }, '--version 0.11.2'],
  ['no Runtime API', ['--version', '0.11.2'], {}, 'AWS_LAMBDA_RUNTIME_API'],
  [
    'a version that is not built',
    ['--version', '0.1.0'],
    { AWS_LAMBDA_RUNTIME_API },
    'run npm run crates first',
  ],
  ['an unknown option', ['--verison', '0.11.2'], { AWS_LAMBDA_RUNTIME_API }, '--verison'],
])('%s is exit 2 with one sentence', (_, args, env, named) => {
  const { status, stdout, stderr } = command(args, env);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(named);
  expect(stderr.trimEnd()).toMatch(/^[^\n]*[.]$/);
});

test('--help says what it needs', () => {
  expect(command(['--help']).stdout).toContain('AWS_LAMBDA_RUNTIME_API');
});
