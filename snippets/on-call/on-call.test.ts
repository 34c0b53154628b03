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

test('on-call/fetch-bootstrap.sh fetches from where AWS says, and takes the program out', async () => {
  await Promise.all(['curl', 'unzip'].map(standIn));
  await writeFile(join(project, 'aws'), '#!/bin/sh\necho https://example.com/function.zip\n');
  await chmod(join(project, 'aws'), 0o755);

  expect((await sh('fetch-bootstrap.sh')).trimEnd().split('\n')).toEqual([
    ...['curl', '-sS', '-o', 'function.zip', 'https://example.com/function.zip'],
    ...['unzip', '-o', '-q', 'function.zip', 'bootstrap'],
  ]);
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
