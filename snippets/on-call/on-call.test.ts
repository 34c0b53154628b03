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

/** Stands in for a tool: prints its name and its arguments, one a line. */
async function standIn(tool: string): Promise<void> {
  await writeFile(join(project, tool), '#!/bin/sh\nprintf "%s\\n" "$(basename "$0")" "$@"\n');
  await chmod(join(project, tool), 0o755);
}

const lines = (output: string) => output.trimEnd().split('\n');

describe('the commands that ask AWS', () => {
  beforeEach(() => Promise.all(['aws', 'curl', 'unzip'].map(standIn)));

  test('on-call/which-log-level.sh asks for RUST_LOG and the logging configuration, and for no other variable', async () => {
    expect(lines(await sh('which-log-level.sh'))).toEqual([
      'aws',
      'lambda',
      'get-function-configuration',
      '--function-name',
      'orders',
      '--query',
      '{RUST_LOG: Environment.Variables.RUST_LOG, Logging: LoggingConfig}',
    ]);
  });

  test('on-call/did-it-fail.sh asks for the sums of the last three hours', async () => {
    const asked = lines(await sh('did-it-fail.sh'));
    expect(asked).toEqual(expect.arrayContaining(['Errors', 'Name=FunctionName,Value=orders', 'Sum']));
    const [start = '', end = ''] = asked.filter((word) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(word));
    expect(Date.parse(end) - Date.parse(start)).toBeGreaterThanOrEqual(3 * 3_600_000);
  });

  test('on-call/report-lines.sh asks for the reports of either log format, from a time in milliseconds on', async () => {
    const asked = lines(await sh('report-lines.sh'));
    expect(asked).toEqual(
      expect.arrayContaining(['/aws/lambda/orders', '?REPORT ?"platform.report"', 'events[].message']),
    );
    expect(asked[asked.indexOf('--start-time') + 1]).toMatch(/^\d{13}$/);
  });

  test('on-call/fetch-bootstrap.sh fetches from where AWS says, and takes the program out', async () => {
    await writeFile(join(project, 'aws'), '#!/bin/sh\necho https://example.com/function.zip\n');
    expect(lines(await sh('fetch-bootstrap.sh'))).toEqual([
      ...['curl', '-sS', '-o', 'function.zip', 'https://example.com/function.zip'],
      ...['unzip', '-o', '-q', 'function.zip', 'bootstrap'],
    ]);
  });
});

describe('on-call/does-a-panic-abort.sh', () => {
  test('names the profile that aborts, also in a workspace’s folder', async () => {
    await writeFile(join(project, 'Cargo.toml'), '[profile.release]\npanic = "abort"\n');
    expect(await sh('does-a-panic-abort.sh')).toBe('./Cargo.toml:2:panic = "abort"\n');
  });

  test('prints nothing where panics unwind', async () => {
    await writeFile(join(project, 'Cargo.toml'), '[profile.release]\npanic = "unwind"\n');
    await expect(sh('does-a-panic-abort.sh')).rejects.toMatchObject({ code: 1, stdout: '' });
  });
});

describe('on-call/is-it-axum.sh', () => {
  test.each(['axum', 'lambda_http'])('finds %s in the lock file', async (name) => {
    await writeFile(join(project, 'Cargo.lock'), `[[package]]\nname = "${name}"\nversion = "1.0.0"\n`);
    expect(await sh('is-it-axum.sh')).toBe(`name = "${name}"\n`);
  });

  test('prints nothing for a function without them', async () => {
    await writeFile(join(project, 'Cargo.lock'), '[[package]]\nname = "axum-core"\nversion = "1.0.0"\n');
    await expect(sh('is-it-axum.sh')).rejects.toMatchObject({ code: 1, stdout: '' });
  });
});
