import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
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
import {
  abortingFunction,
  compilesWith,
  demoFunction,
  type Program,
  pathPrograms,
  snippetPrograms,
} from './programs.ts';

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
  const options = ['--release', '--locked', '--target-dir', targetDirectory];
  // Only the binary itself is compiled so: it decides what a panic does, in the crates that it links too.
  const abort = ['rustc', '--bin', demoFunction.name, ...options, '--', '-C', 'panic=abort'];
  await rustTool('cargo', abort, packageDirectory(version));
  await take(version, demoFunction.name, abortingFunction.name);
  await rustTool('cargo', ['build', ...options], packageDirectory(version));
  for (const { name } of [demoFunction, ...singleFilesFor(version)]) {
    await take(version, name, name);
  }
}

/**
 * Puts a built binary where the next version does not overwrite it.
 * @throws {Error} when it is another version's: the target directory is one for all, and cargo lets go of it before this
 */
async function take(version: string, built: string, program: string): Promise<void> {
  const from = join(targetDirectory, 'release', built);
  // Where the crate panics, its version stands in the binary.
  if (!(await readFile(from)).includes(`/lambda_runtime-${version}/`)) {
    throw new Error(
      `While ${version} was built, another process built here too. Let it end, then run this again.`,
    );
  }
  await replace(from, executable(version, program));
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
    if (!file.endsWith('.rs')) continue;
    await update(join(directory, 'src', file), await readFile(join(functionSource, file), 'utf8'));
  }
  const binaries = join(directory, 'src', 'bin');
  await mkdir(binaries, { recursive: true });
  const programs = singleFilesFor(version);
  // cargo builds whatever lies there, also what an earlier list had put.
  for (const file of await readdir(binaries)) {
    if (!programs.some(({ name }) => file === `${name}.rs`)) await rm(join(binaries, file));
  }
  for (const { name, source } of programs) {
    await update(join(binaries, `${name}.rs`), await readFile(join(repository, source), 'utf8'));
  }
  const lock = lockFile(version);
  if (!existsSync(lock)) {
    await rustTool('cargo', ['generate-lockfile'], directory);
    await mkdir(dirname(lock), { recursive: true });
    await cp(join(directory, 'Cargo.lock'), lock);
  }
  await update(join(directory, 'Cargo.lock'), await readFile(lock, 'utf8'));
}

function singleFilesFor(version: string): Program[] {
  return [...pathPrograms, ...snippetPrograms].filter((program) => compilesWith(version, program));
}
