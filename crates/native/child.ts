import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithThisProcess } from './live-processes.ts';
import { OutputFile } from './output-file.ts';

/** A started program, leader of a process group of its own. */
export interface Child {
  stdout: OutputFile;
  stderr: OutputFile;
  /** Settles with the exit code once the process has ended. */
  ended: Promise<number>;
  /** Sends a signal to the program alone. Without effect once it has ended. */
  signal(name: 'SIGTERM'): void;
  /** Ends the whole group. Without effect once it has ended. */
  kill(): void;
  /** Ends the group, waits until the process is gone and throws its output away. */
  close(): Promise<void>;
}

/**
 * Starts a program with that environment and no other.
 * It ends with this process at the latest.
 * @throws {Error} when it cannot be started
 */
export async function startChild(executable: string, env: Record<string, string>): Promise<Child> {
  const directory = await mkdtemp(join(tmpdir(), 'native-function-'));
  const stdout = new OutputFile(join(directory, 'stdout'));
  const stderr = new OutputFile(join(directory, 'stderr'));
  // Open files outlive their names: nothing is left behind, however this process ends.
  await rm(directory, { recursive: true });
  const release = () => {
    stdout.close();
    stderr.close();
  };
  try {
    const stdio = ['ignore' as const, stdout.descriptor, stderr.descriptor];
    const child = spawn(executable, [], { detached: true, env, stdio });
    const ended = exitOf(child);
    const kill = endWithThisProcess(await pidOf(child));
    // What the leader started ends with it.
    child.once('exit', kill);
    const close = async () => {
      kill();
      await ended;
      release();
    };
    return { stdout, stderr, ended, signal: (name) => child.kill(name), kill, close };
  } catch (error) {
    release();
    throw error;
  }
}

function pidOf(child: ChildProcess): Promise<number> {
  return new Promise((settle, reject) => {
    child.once('error', reject);
    if (child.pid !== undefined) settle(child.pid);
  });
}

/** As a shell has it: 128 and the signal's number for a process that a signal ended. */
function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((settle) => {
    child.once('exit', (code, signal) => {
      settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
