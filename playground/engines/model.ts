import { main } from '../functions/orders/main.ts';
import { order } from '../functions/orders/order.ts';
import type { Engine, FunctionProcess, Run, Setup } from '../run.ts';
import { inMemoryTransport } from '../runtime-api/in-memory.ts';
import { platformLog, SIMULATED_FIGURES } from '../runtime-api/platform-log.ts';
import type { ApiFault } from '../runtime-api/protocol.ts';
import { RuntimeApi } from '../runtime-api/runtime-api.ts';
import { unlessAborted } from './abort.ts';
import { Output } from './output.ts';

/** Runs the model of the demo function in the calling thread, against a Runtime API in memory. */
export const modelEngine: Engine = {
  id: 'model',
  async start(setup, signal) {
    signal.throwIfAborted();
    return new ModelProcess(setup, signal);
  },
};

class ModelProcess implements FunctionProcess {
  readonly #setup: Setup;
  readonly #api = new RuntimeApi();
  readonly #stdout = new Output();
  readonly #stderr = new Output();
  readonly #closing = new AbortController();
  readonly #signal: AbortSignal;
  /** Settles with the exit code when the process ends by itself. */
  readonly #exit: Promise<number>;
  #state: 'cold' | 'warm' | 'busy' | 'ended' = 'cold';

  constructor(setup: Setup, signal: AbortSignal) {
    this.#setup = setup;
    this.#signal = AbortSignal.any([signal, this.#closing.signal]);
    this.#exit = main(setup, {
      transport: inMemoryTransport(this.#api),
      stdout: (text) => this.#stdout.write(text),
      stderr: (text) => this.#stderr.write(text),
    });
    // Whoever invokes learns of a failure; a process that nobody invokes any more has nobody to tell.
    this.#exit.catch(() => {});
  }

  async invoke(event: Uint8Array, fault?: ApiFault): Promise<Run> {
    this.#signal.throwIfAborted();
    if (this.#state === 'ended')
      throw new Error('This function has ended; start it again with a cold start.');
    if (this.#state === 'busy')
      throw new Error('This function is busy with an event; wait for that run to end.');
    // An event that the model cannot read is refused here, where the process can still stay warm.
    order(event);
    const { exchanges } = this.#api;
    const earlier = exchanges.length;
    const initDuration = this.#state === 'cold' ? { initDurationMs: 1 } : {};
    const requestId = this.#api.enqueue(event, fault);
    this.#state = 'busy';
    const exit = await this.#settled();
    return {
      version: this.#setup.version,
      engine: 'model',
      stdout: this.#stdout.take(),
      stderr: this.#stderr.take(),
      platformLog: platformLog(requestId, { ...SIMULATED_FIGURES, ...initDuration }),
      exchanges: exchanges.slice(earlier),
      exit,
    };
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('This function was closed; start it again with a cold start.'));
  }

  /** @returns null when the function waits for work again, or its exit code */
  async #settled(): Promise<number | null> {
    const idle = this.#api.idle().then(() => null);
    try {
      const exit = await unlessAborted(this.#signal, Promise.race([idle, this.#exit]));
      this.#state = exit === null ? 'warm' : 'ended';
      return exit;
    } catch (failure) {
      this.#state = 'ended';
      throw failure;
    }
  }
}
