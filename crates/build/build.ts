import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rustTool } from './cargo.ts';
import { replace, update } from './files.ts';
import { manifest } from './manifest.ts';
import {
  executable,
  functionSource,
  lockFile,
  packageDirectory,
  repository,
  targetDirectory,
} from './paths.ts';
import { demoFunction, snippetsFor } from './programs.ts';

const builds = new Map<string, Promise<void>>();

/**
 * Builds all programs of a version, at most once in this process.
 * @param version exact version of `lambda_runtime`
 * @throws {Error} when cargo is missing or the build fails, also when the committed lock file does not fit the manifest
 */
export function buildVersion(version: string): Promise<void> {
  const build = builds.get(version) ?? compile(version);
  builds.set(version, build);
  return build;
}

async function compile(version: string): Promise<void> {
  await writePackage(version);
  const directory = packageDirectory(version);
  await rustTool('cargo', ['build', '--release', '--locked', '--target-dir', targetDirectory], directory);
  for (const { name } of [demoFunction, ...snippetsFor(version)]) {
    await replace(join(targetDirectory, 'release', name), executable(version, name));
  }
}

/**
 * Writes the generated package of a version, with its committed lock file. One that is missing is made: of a new
 * version, or after a change to the manifest, for which the lock files are deleted.
 * Sources are copied into it so that a panic's place is `src/handler.rs`, whatever the building machine's paths.
 */
export async function writePackage(version: string): Promise<void> {
  const directory = packageDirectory(version);
  await update(join(directory, 'Cargo.toml'), manifest(version));
  for (const file of await readdir(functionSource)) {
    await update(join(directory, 'src', file), await readFile(join(functionSource, file), 'utf8'));
  }
  for (const { name, source } of snippetsFor(version)) {
    await update(
      join(directory, 'src', 'bin', `${name}.rs`),
      await readFile(join(repository, source), 'utf8'),
    );
  }
  const lock = lockFile(version);
  if (!existsSync(lock)) {
    await rustTool('cargo', ['generate-lockfile'], directory);
    await mkdir(dirname(lock), { recursive: true });
    await cp(join(directory, 'Cargo.lock'), lock);
  }
  await update(join(directory, 'Cargo.lock'), await readFile(lock, 'utf8'));
}
