import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionProcess, Run } from '../../playground/run.ts';
import { httpListener } from '../../playground/runtime-api/node-http.ts';
import type { ApiFault } from '../../playground/runtime-api/protocol.ts';
import { RuntimeApi } from '../../playground/runtime-api/runtime-api.ts';
import { lambdaEnvironment } from './environment.ts';
import { endWithThisProcess } from './live-processes.ts';
import { normaliseStderr } from './normalise.ts';
import { OutputFile } from './output-file.ts';

export interface NativeFunction {
  /** Path of the built program. */
  executable: string;
  /** Exact version of `lambda_runtime` that it was built with; goes into each run. */
  version: string;
  /** Environment beside what Lambda itself sets. Nothing of this process's own environment is handed on. */
  env: Record<string, string>;
  /** Ends the process; a pending invocation is then rejected. */
  signal?: AbortSignal;
  /** How long one invocation may take, in milliseconds. */
  timeoutMs?: number;
}

/**
 * Starts a natively built function against a Runtime API of its own, on a free port of 127.0.0.1.
 * The process leads a process group; it ends with `close`, with the signal, and with this process.
 * @throws {Error} when the program cannot be started
 */
export async function startNative(program: NativeFunction): Promise<FunctionProcess> {
  program.signal?.throwIfAborted();
  const api = new RuntimeApi();
  const server = createServer(httpListener(api));
  const address = await listen(server);
  const directory = await mkdtemp(join(tmpdir(), 'native-function-'));
  const stdout = new OutputFile(join(directory, 'stdout'));
  const stderr = new OutputFile(join(directory, 'stderr'));
  const release = async () => {
    server.close();
    server.closeAllConnections();
    stdout.close();
    stderr.close();
    await rm(directory, { recursive: true });
  };
  const child = spawn(program.executable, [], {
    detached: true,
    env: { ...lambdaEnvironment(address), ...program.env },
    stdio: ['ignore', stdout.descriptor, stderr.descriptor],
  });
  try {
    return new NativeProcess(program, api, { stdout, stderr }, child, await spawned(child), release);
  } catch (error) {
    await release();
    throw error;
  }
}

class NativeProcess implements FunctionProcess {
  readonly #program: NativeFunction;
  readonly #api: RuntimeApi;
  readonly #output: { stdout: OutputFile; stderr: OutputFile };
  readonly #ended: Promise<number>;
  readonly #kill: () => void;
  readonly #release: () => Promise<void>;
  #exit: number | null = null;
  #seenExchanges = 0;
  #closing: Promise<void> | undefined;

  constructor(
    program: NativeFunction,
    api: RuntimeApi,
    output: { stdout: OutputFile; stderr: OutputFile },
    child: ChildProcess,
    pid: number,
    release: () => Promise<void>,
  ) {
    this.#program = program;
    this.#api = api;
    this.#output = output;
    this.#release = release;
    this.#kill = endWithThisProcess(pid);
    this.#ended = new Promise((settle) => {
      child.once('exit', (code, signal) => {
        this.#exit = exitCode(code, signal);
        settle(this.#exit);
      });
    });
    program.signal?.addEventListener('abort', this.#kill, { once: true });
  }

  async invoke(event: Uint8Array, fault?: ApiFault): Promise<Run> {
    this.#program.signal?.throwIfAborted();
    if (this.#closing !== undefined)
      throw new Error('The function process has been closed. Start a new one.');
    if (this.#exit !== null) {
      throw new Error(`The function process has ended (exit ${this.#exit}). Start a new one.`);
    }
    this.#api.enqueue(event, fault);
    await this.#idleOrEnded();
    this.#program.signal?.throwIfAborted();
    const exchanges = this.#api.exchanges.slice(this.#seenExchanges);
    this.#seenExchanges = this.#api.exchanges.length;
    return {
      version: this.#program.version,
      engine: 'crate',
      stdout: this.#output.stdout.take(),
      stderr: normaliseStderr(this.#output.stderr.take()),
      platformLog: [],
      exchanges,
      exit: this.#exit,
    };
  }

  async #idleOrEnded(): Promise<void> {
    const { timeoutMs = 30_000 } = this.#program;
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      this.#kill();
    }, timeoutMs);
    await Promise.race([this.#api.idle(), this.#ended]).finally(() => clearTimeout(timer));
    if (!timedOut) return;
    const output = this.#output.stdout.take() + this.#output.stderr.take();
    throw new Error(`The function did not finish within ${timeoutMs} ms and was ended. It wrote:\n${output}`);
  }

  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    this.#program.signal?.removeEventListener('abort', this.#kill);
    this.#kill();
    await this.#ended;
    await this.#release();
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((settle, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('not listening on a port');
      settle(`127.0.0.1:${address.port}`);
    });
  });
}

function spawned(child: ChildProcess): Promise<number> {
  return new Promise((settle, reject) => {
    child.once('error', reject).once('spawn', () => settle(child.pid ?? 0));
  });
}

/** As a shell has it: 128 and the signal's number for a process that a signal ended. */
function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
