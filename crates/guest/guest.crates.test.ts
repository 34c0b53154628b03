import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import binaryen from 'binaryen';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCrateFile } from '../../playground/custom-runtime/crate-files.ts';
import { crateEngine } from '../../playground/engines/crate.ts';
import { oncePerVersion } from '../../playground/engines/once-per-version.ts';
import type { PublishedCrate } from '../../playground/functions/crate/published.ts';
import { isOfFunction, losesConnection } from '../../playground/functions/crate/testing/recorded.ts';
import type { Evidence } from '../../playground/recording.ts';
import { leftBehind, replay } from '../../playground/replay.ts';
import { Declined } from '../../playground/run.ts';
import { scenarios } from '../../playground/scenarios.ts';
import { rustTool } from '../build/cargo.ts';
import { lockFile as nativeLockFile, repository } from '../build/paths.ts';
import { buildGuest } from './build/build.ts';
import { execute } from './build/execute.ts';
import { MAX_MEMORY_BYTES } from './build/manifest.ts';
import { demoGuest, writePackage } from './build/package.ts';
import { lockFile, publishedDirectory, targetDirectory } from './build/paths.ts';
import { findToolchain } from './build/toolchain.ts';
import { guestVersions } from './build/versions.ts';

const engine = crateEngine(oncePerVersion(loadCrateFile));

/** The packages of a lock file, as `name version`. */
const packagesIn = async (path: string) =>
  Array.from(
    (await readFile(path, 'utf8')).matchAll(/^name = "(.+)"\nversion = "(.+)"$/gm),
    ([, name, version]) => `${name} ${version}`,
  );

test('all Rust is formatted', async () => {
  const files = globSync(['crates/guest/src/process.rs', 'crates/guest/src/{threads,unwinding}.rs'], {
    cwd: repository,
  });
  const library = join('crates', 'guest', 'hyper-util', 'src', 'lib.rs');
  await rustTool('rustfmt', ['--check', '--edition', '2021', library, ...files], repository);
});

test('clippy finds nothing in the guest and in its hyper-util', async () => {
  const newest = demoGuest(guestVersions.at(-1) ?? '');
  await writePackage(newest, await findToolchain());
  const packages = ['-p', newest.name, '-p', 'hyper-util'];
  const options = ['--locked', '--target-dir', join(targetDirectory, '..', 'clippy'), '--', '-D', 'warnings'];
  // Unstable features, such as the one that the guest asks for, are open to a stable compiler with this only.
  const env = { RUSTC_BOOTSTRAP: '1' };
  await execute('cargo', ['clippy', ...packages, ...options], { cwd: newest.directory, env });
});

describe.each(guestVersions)('the guest of %s', (version) => {
  let published: PublishedCrate;
  beforeAll(async () => {
    published = await buildGuest(version, await findToolchain());
  });

  test('has the dependencies of the native function, but for hyper-util', async () => {
    const native = new Set(await packagesIn(nativeLockFile(version)));
    const others = (await packagesIn(lockFile(version))).filter((name) => !native.has(name));
    expect(others).toEqual(['hyper-util 0.1.99']);
  });

  test('may take as much memory as a function of Lambda has by default', async () => {
    const module = binaryen.readBinary(await readFile(join(publishedDirectory, published.file)));
    expect(module.getMemoryInfo().max).toBe(MAX_MEMORY_BYTES / 65_536);
  });

  test('leaves behind what the native function left, byte for byte', async () => {
    const path = join(repository, 'evidence', `${version}.json`);
    const { recordings }: Evidence = JSON.parse(await readFile(path, 'utf8'));
    const ofFunction = recordings.filter(isOfFunction);
    expect(ofFunction.length).toBeGreaterThanOrEqual(scenarios.length);
    for (const recording of ofFunction) {
      if (losesConnection(recording)) {
        await expect(replay(engine, version, recording), recording.id).rejects.toThrow(Declined);
        continue;
      }
      const run = await replay(engine, version, recording);
      expect(leftBehind(run), recording.id).toEqual(leftBehind(recording));
    }
  });
});
