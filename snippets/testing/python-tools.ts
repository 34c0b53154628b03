import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../../crates/build/paths.ts';

const run = promisify(execFile);
const requirements = join(import.meta.dirname, 'requirements.txt');
const environment = join(repository, 'crates', '.build', 'python');

/**
 * Installs the tools of requirements.txt into a virtual environment of this repository, once.
 * @returns the path of a tool by its name
 * @throws {Error} when Python is missing, or its module `venv`, with what to install
 */
export async function pythonTools(): Promise<(tool: string) => string> {
  const wanted = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');
  const stamp = join(environment, 'installed');
  if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== wanted) {
    await rm(environment, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', environment]).catch((error: Error) => {
      throw new Error(`Install Python 3.10 or newer with its module venv (python3-venv): ${error.message}`);
    });
    const install = ['-m', 'pip', 'install', '--quiet', '--require-hashes', '--no-deps', '-r', requirements];
    await run(join(environment, 'bin', 'python'), install);
    await writeFile(stamp, wanted);
  }
  return (tool) => join(environment, 'bin', tool);
}
