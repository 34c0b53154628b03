import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What WebContainers offer, and so what the mounted project is written for. */
const LEAST_MAJOR = 20;

/**
 * The machine's own Node rather than the newer one that this project brings: the closer to a WebContainer's, the better.
 * @returns the first on the PATH outside node_modules that is new enough, else the one that runs this
 */
export function machineNode(): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const node = join(folder, 'node');
    if (folder.includes('node_modules') || !existsSync(node)) continue;
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' });
    if (Number(/^v(\d+)\./.exec(version)?.[1]) >= LEAST_MAJOR) return node;
  }
  return process.execPath;
}
