import type { EngineId, FunctionProcess, Run, Setup } from '../run.ts';
import { platformLog, SIMULATED_FIGURES } from '../runtime-api/platform-log.ts';
import type { ApiFault } from '../runtime-api/protocol.ts';
import type { RuntimeApi } from '../runtime-api/runtime-api.ts';
import { unlessAborted } from './abort.ts';

/** A function that has started in this thread, and what it is connected to. */
export interface StartedFunction {
  api: RuntimeApi;
  /** What the function wrote since the last call. */
  stdout(): string;
  stderr(): string;
  /** Settles with the exit code when the process ends by itself. */
  ended: Promise<number>;
  /** Called before each event reaches the function. Throws where it must not; the process stays as it is then. */
  prepareFor(event: Uint8Array): void;
  /** Ends the process from outside; more than one call does no harm. */
  stop(): void;
}

/** Invokes a function in this thread and gathers what each invocation left behind. */
export class InMemoryProcess implements FunctionProcess {
  readonly #engine: EngineId;
  readonly #setup: Setup;
  readonly #started: StartedFunction;
  readonly #closing = new AbortController();
  readonly #signal: AbortSignal;
  #state: 'cold' | 'warm' | 'busy' | 'ended' = 'cold';

  constructor(engine: EngineId, setup: Setup, started: StartedFunction, signal: AbortSignal) {
    this.#engine = engine;
    this.#setup = setup;
    this.#started = started;
    this.#signal = AbortSignal.any([signal, this.#closing.signal]);
    this.#signal.addEventListener('abort', () => started.stop(), { once: true });
    if (this.#signal.aborted) started.stop();
    // Whoever invokes learns of a failure; a process that nobody invokes any more has nobody to tell.
    started.ended.catch(() => {});
  }

  async invoke(event: Uint8Array, fault?: ApiFault): Promise<Run> {
    this.#signal.throwIfAborted();
    if (this.#state === 'ended') throw new Error('The function has ended. Start it again with a cold start.');
    if (this.#state === 'busy')
      throw new Error('The function is busy with an event. Wait for its run to end.');
    const { api, stdout, stderr, prepareFor } = this.#started;
    prepareFor(event);
    // What came before is part of no run, and a warm process would keep it for good.
    api.exchanges.splice(0);
    const initDuration = this.#state === 'cold' ? { initDurationMs: 1 } : {};
    const requestId = api.enqueue(event, fault);
    this.#state = 'busy';
    const exit = await this.#settled();
    return {
      version: this.#setup.version,
      engine: this.#engine,
      stdout: stdout(),
      stderr: stderr(),
      platformLog: platformLog(requestId, { ...SIMULATED_FIGURES, ...initDuration }),
      exchanges: api.exchanges.splice(0),
      exit,
    };
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('The function was closed. Start it again with a cold start.'));
  }

  /** @returns null when the function waits for work again, or its exit code */
  async #settled(): Promise<number | null> {
    const { api, ended } = this.#started;
    const idle = api.idle().then(() => null);
    try {
      const exit = await unlessAborted(this.#signal, Promise.race([idle, ended]));
      this.#state = exit === null ? 'warm' : 'ended';
      return exit;
    } catch (failure) {
      this.#state = 'ended';
      throw failure;
    }
  }
}
