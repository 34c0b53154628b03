import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { StringDecoder } from 'node:string_decoder';
import type { ProcessRequest } from './wire.ts';

/** What a process writes, in its order; then its end. */
type OnOutput = (kind: 'stdout' | 'stderr' | 'end', data?: Uint8Array) => void;

/** The processes of one container: real ones, each the head of a group that ends with it. */
export class Processes {
  readonly #children = new Map<number, { child: ChildProcess; exit: Promise<number> }>();

  /**
   * @param cwd where it starts, on this machine
   * @returns its pid
   * @throws {Error} when there is no such command
   */
  async start(
    { command, args = [], env = {} }: ProcessRequest,
    cwd: string,
    base: Record<string, string>,
    onOutput: OnOutput,
  ): Promise<number> {
    const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
    const child = spawn(command, args, { cwd, env: { ...base, ...own }, detached: true, stdio: 'pipe' });
    try {
      await once(child, 'spawn');
    } catch {
      throw new Error(`command not found: ${command}`);
    }
    for (const kind of ['stdout', 'stderr'] as const) {
      // The API decodes each chunk alone, so none may end within a character.
      const decoder = new StringDecoder('utf8');
      const tell = (text: string) => text !== '' && onOutput(kind, new TextEncoder().encode(text));
      child[kind].on('data', (data) => tell(decoder.write(data))).on('end', () => tell(decoder.end()));
    }
    // A process that has ended reads no more.
    child.stdin.on('error', () => {});
    const pid = child.pid ?? 0;
    const exit = new Promise<number>((settle) => {
      child.on('close', (code, signal) => {
        onOutput('end');
        settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    });
    this.#children.set(pid, { child, exit });
    return pid;
  }

  /** @returns the exit code; a signal's is 128 and its number */
  async exit(pid: number): Promise<number> {
    const started = this.#children.get(pid);
    if (started === undefined) throw new Error(`No process ${pid} was started here.`);
    return started.exit;
  }

  get running(): number {
    return [...this.#children.values()].filter(({ child }) => isRunning(child)).length;
  }

  write(pid: number, text: string): void {
    this.#children.get(pid)?.child.stdin?.write(text);
  }

  kill(pid: number, signal: NodeJS.Signals = 'SIGTERM'): void {
    const child = this.#children.get(pid)?.child;
    // The number of a process that has ended may be another's by now.
    if (child === undefined || !isRunning(child)) return;
    process.kill(-pid, signal);
  }

  async end(): Promise<void> {
    const ending = [...this.#children];
    for (const [pid] of ending) this.kill(pid, 'SIGKILL');
    await Promise.all(ending.map(([, { exit }]) => exit));
  }
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;
