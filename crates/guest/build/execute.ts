import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a program to its end.
 * @param env beside this process's own
 * @returns what it wrote to stdout
 * @throws {Error} with what it wrote when it fails
 */
export async function execute(
  program: string,
  args: string[],
  { cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  try {
    const { stdout } = await run(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, ...env },
      maxBuffer: 256 * 1024 * 1024,
    });
    return stdout;
  } catch (failure) {
    if (!(failure instanceof Error)) throw failure;
    const output = ['stdout', 'stderr'].map((stream) =>
      stream in failure ? Reflect.get(failure, stream) : '',
    );
    throw new Error([`${program} ${args.join(' ')} failed:`, ...output].join('\n').trim(), {
      cause: failure,
    });
  }
}
