import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rustTool } from './cargo.ts';

const run = promisify(execFile);

/** A cargo project in a folder of its own, to try a command in. */
export class ScratchProject {
  readonly directory: string;

  private constructor(directory: string) {
    this.directory = directory;
  }

  /**
   * @param locked what the lock file is made from: dependency lines with exact versions
   * @param required the dependency lines that then stand in Cargo.toml, over that lock file
   * @param main its `main.rs`
   */
  static async create(
    locked: string[],
    required: string[],
    main = 'fn main() {}\n',
  ): Promise<ScratchProject> {
    const project = new ScratchProject(await mkdtemp(join(tmpdir(), 'scratch-project-')));
    await mkdir(join(project.directory, 'src'));
    await writeFile(join(project.directory, 'src', 'main.rs'), main);
    await project.require(locked);
    await rustTool('cargo', ['generate-lockfile'], project.directory);
    await project.require(required);
    return project;
  }

  async require(dependencies: string[]): Promise<void> {
    const manifest = [
      '[package]',
      'name = "orders"',
      'version = "0.1.0"',
      'edition = "2021"',
      '[dependencies]',
    ];
    await writeFile(join(this.directory, 'Cargo.toml'), `${[...manifest, ...dependencies].join('\n')}\n`);
  }

  /** Runs a shell file in the project. @returns what it printed; rejects when it fails. */
  async sh(file: string): Promise<string> {
    const { stdout, stderr } = await run('sh', [file], { cwd: this.directory });
    // A pipeline succeeds when its last command does, so a missing tool before it shows only here.
    if (stderr.includes('not found')) throw new Error(`Install what ${file} calls (binutils): ${stderr}`);
    return stdout;
  }

  /** @returns the locked versions of `lambda_runtime`, after cargo has brought the lock file up to date. */
  async locked(): Promise<string[]> {
    await rustTool('cargo', ['metadata', '--format-version', '1'], this.directory);
    const lock = await readFile(join(this.directory, 'Cargo.lock'), 'utf8');
    return [...lock.matchAll(/^name = "lambda_runtime"\nversion = "(.*)"$/gm)].map(
      ([, version = '']) => version,
    );
  }

  async remove(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }
}
