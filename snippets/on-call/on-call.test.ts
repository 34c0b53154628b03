import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const snippets = join(import.meta.dirname, '..');

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'on-call-'));
  await mkdir(join(project, 'src'));
});
afterEach(() => rm(project, { recursive: true }));

async function sh(file: string): Promise<string> {
  const PATH = [project, process.env.PATH ?? ''].join(delimiter);
  const { stdout } = await run('sh', [join(import.meta.dirname, file)], {
    cwd: project,
    env: { ...process.env, PATH },
  });
  return stdout;
}

describe('on-call/is-a-subscriber-installed.sh', () => {
  test('names the line that installs one', async () => {
    await cp(join(snippets, 'subscriber', 'default.rs'), join(project, 'src', 'main.rs'));

    expect(await sh('is-a-subscriber-installed.sh')).toMatch(
      /^\.\/src\/main\.rs:\d+:.*init_default_subscriber/,
    );
  });

  test('prints nothing and fails where none is', async () => {
    await writeFile(join(project, 'src', 'main.rs'), 'fn main() {}\n');

    await expect(sh('is-a-subscriber-installed.sh')).rejects.toMatchObject({ code: 1, stdout: '' });
  });
});

describe('on-call/which-log-level.sh', () => {
  // Stands in for the AWS command line: prints its arguments, one a line.
  const aws = '#!/bin/sh\nprintf "%s\\n" "$@"\n';

  test('asks AWS for RUST_LOG and the logging configuration, and for no other variable', async () => {
    await writeFile(join(project, 'aws'), aws);
    await chmod(join(project, 'aws'), 0o755);

    expect((await sh('which-log-level.sh')).trimEnd().split('\n')).toEqual([
      'lambda',
      'get-function-configuration',
      '--function-name',
      'orders',
      '--query',
      '{RUST_LOG: Environment.Variables.RUST_LOG, Logging: LoggingConfig}',
    ]);
  });
});
