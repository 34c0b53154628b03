import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs one of Rust's tools.
 * @returns what it wrote to stdout
 * @throws {Error} with what it wrote to stderr when it fails, or with what to install when it is missing
 */
export async function rustTool(
  tool: 'cargo' | 'rustc' | 'rustfmt',
  args: string[],
  cwd: string,
): Promise<string> {
  try {
    const { stdout } = await run(tool, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    throw new Error(explain(tool, args, error));
  }
}

function explain(tool: string, args: string[], error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') {
    return `${tool} was not found. Install Rust 1.88 or newer with rustfmt and clippy (https://rustup.rs), then run this again.`;
  }
  const output = ['stdout', 'stderr'].map((stream) => (stream in error ? Reflect.get(error, stream) : ''));
  return [`${tool} ${args.join(' ')} failed:`, ...output].join('\n').trim();
}
