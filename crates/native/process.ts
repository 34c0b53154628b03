import { createServer, type Server } from 'node:http';
import { normaliseStderr } from '../../playground/normalise-stderr.ts';
import type { FunctionProcess, Run } from '../../playground/run.ts';
import { lambdaEnvironment } from '../../playground/runtime-api/lambda-environment.ts';
import { httpListener } from '../../playground/runtime-api/node-http.ts';
import { platformLog, SIMULATED_FIGURES } from '../../playground/runtime-api/platform-log.ts';
import type { ApiFault } from '../../playground/runtime-api/protocol.ts';
import { RuntimeApi } from '../../playground/runtime-api/runtime-api.ts';
import { type Child, startChild } from './child.ts';
import { withExtensionsApi } from './extensions-api.ts';

export interface NativeFunction {
  /** Path of the built program. */
  executable: string;
  /** Exact version of `lambda_runtime` that it was built with; goes into each run. */
  version: string;
  /** Environment beside what Lambda itself sets. Nothing of this process's own environment is handed on. */
  env: Record<string, string>;
  /** Ends the process; a pending invocation is then rejected. */
  signal?: AbortSignal;
  /** How long one invocation may take, in milliseconds. Default: 30,000. */
  timeoutMs?: number;
}

/**
 * Starts a natively built function against a Runtime API of its own, on a free port of 127.0.0.1.
 * Its process ends with `close`, with the signal, and with this process.
 * @throws {Error} when the program cannot be started
 */
export async function startNative(program: NativeFunction): Promise<NativeProcess> {
  program.signal?.throwIfAborted();
  const api = new RuntimeApi();
  const server = createServer(withExtensionsApi(httpListener(api)));
  const address = await listen(server);
  try {
    const child = await startChild(program.executable, { ...lambdaEnvironment(address), ...program.env });
    return new NativeProcess(program, api, server, child);
  } catch (error) {
    stop(server);
    throw error;
  }
}

/** A started native function. */
export class NativeProcess implements FunctionProcess {
  readonly #program: NativeFunction;
  readonly #api: RuntimeApi;
  readonly #server: Server;
  readonly #child: Child;
  #state: 'cold' | 'warm' | 'busy' | 'ended' = 'cold';
  #closing: Promise<void> | undefined;

  constructor(program: NativeFunction, api: RuntimeApi, server: Server, child: Child) {
    this.#program = program;
    this.#api = api;
    this.#server = server;
    this.#child = child;
    program.signal?.addEventListener('abort', child.kill, { once: true });
    if (program.signal?.aborted) child.kill();
  }

  async invoke(event: Uint8Array, fault?: ApiFault): Promise<Run> {
    this.#program.signal?.throwIfAborted();
    if (this.#state === 'ended') throw new Error('The function has ended. Start it again with a cold start.');
    if (this.#state === 'busy')
      throw new Error('The function is busy with an event. Wait for its run to end.');
    const figures = this.#state === 'cold' ? { ...SIMULATED_FIGURES, initDurationMs: 1 } : SIMULATED_FIGURES;
    const earlier = this.#api.exchanges.length;
    const requestId = this.#api.enqueue(event, fault);
    this.#state = 'busy';
    const exit = await this.#settled();
    return {
      version: this.#program.version,
      engine: 'crate',
      stdout: this.#child.stdout.take(),
      stderr: normaliseStderr(this.#child.stderr.take()),
      platformLog: platformLog(requestId, figures),
      exchanges: this.#api.exchanges.slice(earlier),
      exit,
    };
  }

  /**
   * Sends the process a signal that ends it, as Lambda does when it shuts an execution environment down.
   * @returns what it wrote since the last run, and its exit code
   * @throws {Error} when it does not end within the time of one invocation
   */
  async end(name: 'SIGTERM'): Promise<Pick<Run, 'stdout' | 'stderr'> & { exit: number }> {
    this.#state = 'ended';
    this.#child.signal(name);
    const exit = await this.#withinLimit([this.#child.ended]);
    return { stdout: this.#child.stdout.take(), stderr: normaliseStderr(this.#child.stderr.take()), exit };
  }

  /** Waits for the next `next` (null) or for the end of the process (its exit code). */
  async #settled(): Promise<number | null> {
    const idle = this.#api.idle().then(() => null);
    try {
      const exit = await this.#withinLimit([idle, this.#child.ended]);
      this.#state = exit === null ? 'warm' : 'ended';
      return exit;
    } catch (failure) {
      this.#state = 'ended';
      throw failure;
    }
  }

  /** @returns which of them comes first */
  async #withinLimit<T>(outcomes: Promise<T>[]): Promise<T> {
    const { signal, timeoutMs = 30_000 } = this.#program;
    const limit = Promise.withResolvers<'too long'>();
    const timer = setTimeout(() => limit.resolve('too long'), timeoutMs);
    const outcome = await Promise.race([...outcomes, limit.promise]);
    clearTimeout(timer);
    signal?.throwIfAborted();
    if (outcome !== 'too long') return outcome;
    this.#child.kill();
    const output = this.#child.stdout.take() + this.#child.stderr.take();
    throw new Error(`The function did not finish within ${timeoutMs} ms and was ended. It wrote:\n${output}`);
  }

  close(): Promise<void> {
    this.#state = 'ended';
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    this.#program.signal?.removeEventListener('abort', this.#child.kill);
    await this.#child.close();
    stop(this.#server);
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((settle, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('not listening on a port'));
      else settle(`127.0.0.1:${address.port}`);
    });
  });
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}
