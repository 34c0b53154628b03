import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildVersion } from '../../crates/build/build.ts';
import { rustTool } from '../../crates/build/cargo.ts';
import { executable, targetDirectory } from '../../crates/build/paths.ts';
import { ScratchProject } from '../../crates/build/scratch-project.ts';
import { checkedVersions } from '../../crates/build/versions.ts';
import { from } from '../testing/upgrades.ts';

const affected = ['0.11.0', '0.11.1', '0.11.2'];

const sample = (file: string) => join(import.meta.dirname, file);

let project: ScratchProject;

beforeAll(() => rustTool('cargo', ['--version'], import.meta.dirname));
afterEach(() => project.remove());

describe('upgrade/precise.sh', () => {
  test.each(affected)('takes %s to 0.11.3', async (version) => {
    project = await ScratchProject.create([`lambda_runtime = "=${version}"`], ['lambda_runtime = "0.11"']);
    expect(await project.locked()).toEqual([version]);

    await project.sh(sample('precise.sh'));

    expect(await project.locked()).toEqual(['0.11.3']);
  });

  test('takes lambda_runtime along that only lambda_http brings in', async () => {
    project = await ScratchProject.create(
      ['lambda_http = "=0.11.1"', 'lambda_runtime = "=0.11.2"'],
      ['lambda_http = "=0.11.1"'],
    );
    expect(await project.locked()).toEqual(['0.11.2']);

    await project.sh(sample('precise.sh'));

    expect(await project.locked()).toEqual(['0.11.3']);
  });

  test('refuses, and changes nothing, where Cargo.toml pins another version', async () => {
    project = await ScratchProject.create(['lambda_runtime = "=0.11.2"'], ['lambda_runtime = "=0.11.2"']);

    await expect(project.sh(sample('precise.sh'))).rejects.toThrow('lambda_runtime = "=0.11.2"');

    expect(await project.locked()).toEqual(['0.11.2']);
  });

  test('refuses where several versions are locked, and names them', async () => {
    project = await severalVersions();

    await expect(project.sh(sample('precise.sh'))).rejects.toThrow(/ambiguous.*lambda_runtime@0\.11\.2/s);
  });
});

test('upgrade/several-versions.sh takes the one version and leaves the other', async () => {
  project = await severalVersions();
  expect(await project.locked()).toEqual(['0.11.2', '1.5.0']);

  await project.sh(sample('several-versions.sh'));

  expect(await project.locked()).toEqual(['0.11.3', '1.5.0']);
});

test('upgrade/what-is-locked.sh shows every locked version and no other crate', async () => {
  project = await severalVersions();

  expect(await project.sh(sample('what-is-locked.sh'))).toBe(
    [
      'name = "lambda_runtime"',
      'version = "0.11.2"',
      '--',
      'name = "lambda_runtime"',
      'version = "1.5.0"',
      '',
    ].join('\n'),
  );
});

describe('upgrade/what-is-deployed.sh', () => {
  test.each(checkedVersions)('finds %s in a stripped release build', async (version) => {
    await buildVersion(version);
    project = await ScratchProject.create([], []);
    await copyFile(executable(version, 'orders'), join(project.directory, 'bootstrap'));

    expect(await project.sh(sample('what-is-deployed.sh'))).toBe(`lambda_runtime-${version}\n`);
  });
});

const commands = [
  { command: 'upgrade/to-0.11.3.sh', reaches: /^0\.11\.3$/ },
  { command: 'upgrade/to-0.13.sh', reaches: /^0\.13\.0$/ },
  { command: 'upgrade/to-0.14.sh', reaches: /^0\.14\.[4-9]$/ },
  { command: 'upgrade/latest.sh', reaches: /^1\.[5-9]\d*\.\d+$/ },
];

describe.each(commands)('$command', ({ command, reaches }) => {
  test.each(from)('takes the requirement and the lock file there from %s', async (version) => {
    const line = version.replace(/\.\d+$/, '');
    project = await ScratchProject.create([`lambda_runtime = "=${version}"`], [`lambda_runtime = "${line}"`]);
    expect(await project.locked()).toEqual([version]);

    await project.sh(join(import.meta.dirname, '..', command));

    expect(await project.locked()).toEqual([expect.stringMatching(reaches)]);
  });
});

describe('upgrade/latest-with-anyhow.sh', () => {
  const anyhowHandler = `use lambda_runtime::{run, service_fn, Error, LambdaEvent};

async fn handler(_event: LambdaEvent<serde_json::Value>) -> anyhow::Result<()> {
    anyhow::bail!("This log message is printed nowhere")
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handler)).await
}
`;
  const others = [
    'anyhow = "1"',
    'serde_json = "1"',
    'tokio = { version = "1", features = ["macros", "rt"] }',
  ];
  const compile = () => rustTool('cargo', ['check', '--target-dir', targetDirectory], project.directory);

  // As the other tests compile, so that they share dependencies.
  beforeEach(() => vi.stubEnv('CARGO_PROFILE_DEV_DEBUG', 'false'));
  afterEach(() => vi.unstubAllEnvs());

  test('a handler that returns anyhow::Error compiles with 0.11.3, not with 0.12, and with 1.x by its feature', async () => {
    project = await ScratchProject.create(
      ['lambda_runtime = "=0.11.3"', ...others],
      ['lambda_runtime = "0.11"', ...others],
      anyhowHandler,
    );
    await compile();

    await project.require(['lambda_runtime = "0.12"', ...others]);
    await expect(compile()).rejects.toThrow('Diagnostic');

    await project.sh(sample('latest.sh'));
    await expect(compile()).rejects.toThrow('Diagnostic');

    await project.sh(sample('latest-with-anyhow.sh'));
    await compile();
  });
});

function severalVersions(): Promise<ScratchProject> {
  const renamed = (version: string) => `newer = { package = "lambda_runtime", version = "${version}" }`;
  return ScratchProject.create(
    ['lambda_runtime = "=0.11.2"', renamed('=1.5.0')],
    ['lambda_runtime = "0.11"', renamed('1')],
  );
}
