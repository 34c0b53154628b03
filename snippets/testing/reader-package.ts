import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { lockFile, repository, targetDirectory } from '../../crates/build/paths.ts';

const run = promisify(execFile);

/** What a cargo command left behind, whether it succeeded or not. */
export interface CargoRun {
  succeeded: boolean;
  stdout: string;
  stderr: string;
}

/** A function as a reader has it: a package called `orders` that depends on one version of `lambda_runtime`. */
export class ReaderPackage {
  readonly directory: string;

  private constructor(directory: string) {
    this.directory = directory;
  }

  /**
   * Writes the package, over what an earlier test left at the same place.
   * @param name of its folder
   * @param version exact version of `lambda_runtime`
   * @param files path in the package to path below `snippets/`
   * @param features of `lambda_runtime`
   */
  static async write(
    name: string,
    version: string,
    files: Record<string, string>,
    features: readonly string[] = [],
  ): Promise<ReaderPackage> {
    const reader = new ReaderPackage(join(repository, 'crates', '.build', 'readers', name));
    await rm(reader.directory, { recursive: true, force: true });
    await mkdir(join(reader.directory, 'src'), { recursive: true });
    await writeFile(join(reader.directory, 'Cargo.toml'), manifest(version, features));
    for (const [to, from] of Object.entries(files)) {
      await mkdir(dirname(join(reader.directory, to)), { recursive: true });
      await copyFile(join(repository, 'snippets', from), join(reader.directory, to));
    }
    // Where a version has a lock file, the same dependencies everywhere. Cargo drops what this package has no use for.
    if (existsSync(lockFile(version))) {
      await copyFile(lockFile(version), join(reader.directory, 'Cargo.lock'));
    }
    return reader;
  }

  /** Runs a cargo command that compiles, in the target directory that all tests share. */
  async cargo(command: string, ...args: string[]): Promise<CargoRun> {
    const all = [command, '--target-dir', targetDirectory, ...args];
    const env = { ...process.env, RUST_BACKTRACE: '0' };
    try {
      const output = await run('cargo', all, { cwd: this.directory, env, maxBuffer: 64 * 1024 * 1024 });
      return { succeeded: true, ...output };
    } catch (error) {
      if (error instanceof Error && 'stdout' in error && 'stderr' in error) {
        return { succeeded: false, stdout: String(error.stdout), stderr: String(error.stderr) };
      }
      throw error;
    }
  }

  /** The README of the `lambda_runtime` that this package depends on, as published. */
  async readmeOfRuntime(): Promise<string> {
    const args = ['metadata', '--format-version', '1'];
    const { stdout } = await run('cargo', args, { cwd: this.directory, maxBuffer: 64 * 1024 * 1024 });
    const { packages }: { packages: { name: string; manifest_path: string }[] } = JSON.parse(stdout);
    const runtime = packages.find(({ name }) => name === 'lambda_runtime');
    if (runtime === undefined) throw new Error('The package does not depend on lambda_runtime.');
    return readFile(join(dirname(runtime.manifest_path), 'README.md'), 'utf8');
  }
}

const manifest = (version: string, features: readonly string[]) => `[package]
name = "orders"
version = "0.1.0"
edition = "2021"

[workspace]

[dependencies]
anyhow = "1"
lambda_runtime = { version = "=${version}", features = ${JSON.stringify(features)} }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }

[profile.dev]
debug = false
`;
