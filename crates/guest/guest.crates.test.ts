import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import binaryen from 'binaryen';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCrateFile } from '../../playground/custom-runtime/crate-files.ts';
import { crateEngine } from '../../playground/engines/crate.ts';
import { oncePerVersion } from '../../playground/engines/once-per-version.ts';
import {
  type CrateIndex,
  MAX_MEMORY_BYTES,
  type PublishedCrate,
} from '../../playground/functions/crate/published.ts';
import { isOfFunction } from '../../playground/functions/crate/testing/recorded.ts';
import type { Evidence } from '../../playground/recording.ts';
import { leftBehind, replay } from '../../playground/replay.ts';
import { scenarios } from '../../playground/scenarios.ts';
import { rustTool } from '../build/cargo.ts';
import { lockFile as nativeLockFile, repository } from '../build/paths.ts';
import { buildGuests } from './build/build.ts';
import { execute } from './build/execute.ts';
import { writeNotices } from './build/notices.ts';
import { demoGuest, nativeCargo, newLock, probeGuest, writePackage } from './build/package.ts';
import {
  byteStream,
  hyperUtilFiles,
  lockFile,
  packageDirectory,
  publishedDirectory,
  targetDirectory,
} from './build/paths.ts';
import { findToolchain } from './build/toolchain.ts';
import { guestVersions } from './build/versions.ts';

const engine = crateEngine(oncePerVersion(loadCrateFile));

const newest = guestVersions.at(-1) ?? '';
const newestGuest = demoGuest(newest);
const ofNewest = [newestGuest, probeGuest(newest)];

/** The packages of a lock file, as `name version`. */
const packagesIn = async (path: string) =>
  Array.from(
    (await readFile(path, 'utf8')).matchAll(/^name = "(.+)"\nversion = "(.+)"$/gm),
    ([, name, version]) => `${name} ${version}`,
  );

test('all Rust is formatted', async () => {
  const roots = [
    join(byteStream, 'src', 'lib.rs'),
    join(hyperUtilFiles, 'src', 'client', 'legacy', 'connect', 'http.rs'),
  ];
  for (const guest of ofNewest) {
    await writePackage(guest, await findToolchain());
    // Only there are all of its modules together.
    roots.push(join(guest.directory, 'src', 'main.rs'));
  }
  await rustTool('rustfmt', ['--check', '--edition', '2021', ...roots], repository);
});

test.each(ofNewest)('clippy finds nothing in $name and in its byte streams', async (guest) => {
  await writePackage(guest, await findToolchain());
  const packages = ['-p', guest.name, '-p', 'byte-stream'];
  // The handler of the probe uses less of what the other modules have than the one that it stands in for.
  const lints = ['-D', 'warnings', ...(guest.name === newestGuest.name ? [] : ['-A', 'dead-code'])];
  const options = ['--locked', '--target-dir', join(targetDirectory, '..', 'clippy'), '--', ...lints];
  // Unstable features, such as the one that the guest asks for, are open to a stable compiler with this only.
  const env = { RUSTC_BOOTSTRAP: '1' };
  await execute('cargo', ['clippy', ...packages, ...options], { cwd: guest.directory, env });
});

test('the notices have the licence of whatever is compiled in', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'notices-'));
  await writeNotices(directory, guestVersions, await findToolchain());
  const notices = await readFile(join(directory, 'notices.txt'), 'utf8');
  await rm(directory, { recursive: true });
  const [, list = '', ...licences] = notices.split(/\n\n-{80}\n\n/);
  const parts = list.split('\n').filter((line) => !line.startsWith(' '));
  const licensed = licences.flatMap((licence) => licence.slice(0, licence.indexOf('\n')).split(', '));
  expect(parts.filter((part) => !licensed.includes(part) && part !== 'LLVM libunwind')).toEqual([]);
  expect(parts).toEqual(
    expect.arrayContaining([
      ...guestVersions.map((version) => `lambda_runtime ${version}`),
      'core 0.0.0',
      expect.stringMatching(/^hyper-util /),
      'std 0.0.0',
      'wasi-libc',
    ]),
  );
  expect(notices).toContain('musl as a whole is licensed under the following standard MIT license');
  expect(parts.filter((part) => /^(orders|byte-stream|test|proc_macro) /.test(part))).toEqual([]);
});

test('the lock file of a new version is made by the cargo that builds the native functions', async () => {
  const anew = { ...newestGuest, directory: packageDirectory('lock') };
  expect(await newLock(anew, nativeCargo)).toBe(await readFile(lockFile(newest), 'utf8'));
});

let builds: Map<string, Promise<PublishedCrate>> | undefined;
const built = async (version: string) => {
  builds ??= buildGuests(guestVersions, await findToolchain());
  return builds.get(version);
};

describe.each(guestVersions)('the guest of %s', (version) => {
  let published: PublishedCrate | undefined;
  beforeAll(async () => {
    published = await built(version);
  });

  test('has the dependencies of the native function, and byte streams', async () => {
    const native = new Set(await packagesIn(nativeLockFile(version)));
    const others = (await packagesIn(lockFile(version))).filter((name) => !native.has(name));
    expect(others).toEqual(['byte-stream 0.0.0']);
  });

  test('may take as much memory as a function of Lambda has by default', async () => {
    const module = binaryen.readBinary(await readFile(join(publishedDirectory, published?.file ?? '')));
    expect(module.getMemoryInfo().max).toBe(MAX_MEMORY_BYTES / 65_536);
  });

  test('leaves behind what the native function left, byte for byte', async () => {
    const path = join(repository, 'evidence', `${version}.json`);
    const { recordings }: Evidence = JSON.parse(await readFile(path, 'utf8'));
    const ofFunction = recordings.filter(isOfFunction);
    expect(ofFunction.length).toBeGreaterThanOrEqual(scenarios.length);
    for (const recording of ofFunction) {
      const run = await replay(engine, version, recording);
      expect(leftBehind(run), recording.id).toEqual(leftBehind(recording));
    }
  });
});

test('a build in another folder has the same bytes, so that anyone can check a site’s modules', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'another-folder-'));
  const filter = (path: string) => !path.endsWith('.build');
  for (const part of ['crates', 'playground', 'package.json']) {
    await cp(join(repository, part), join(elsewhere, part), { recursive: true, filter });
  }
  await symlink(join(repository, 'node_modules'), join(elsewhere, 'node_modules'));
  const command = ['crates/guest/build/crates.ts', '--version', newest];
  await execute(process.execPath, command, { cwd: elsewhere });
  const index: CrateIndex = JSON.parse(
    await readFile(join(elsewhere, 'public', 'crates', 'index.json'), 'utf8'),
  );
  await rm(elsewhere, { recursive: true });
  expect(index[newest]).toEqual(await built(newest));
});
