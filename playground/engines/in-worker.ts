import * as Comlink from 'comlink';
import { Declined, type Engine, type EngineId, type FunctionProcess, type Run, type Setup } from '../run.ts';
import type { ApiFault } from '../runtime-api/protocol.ts';
import { unlessAborted } from './abort.ts';
import type { Answer, Host, Material } from './host.ts';

/** As much of a `Worker` as is needed; Node's workers fit through comlink's adapter. */
export interface WorkerLike extends Comlink.Endpoint {
  terminate(): unknown;
}

export interface Limits {
  /** Milliseconds for a cold start, which loads the worker, and for each invocation. */
  timeoutMs: number;
}

/**
 * The model in a thread of its own, one worker per process: it can be stopped whatever it does.
 * A process whose time is up is gone, and its run's error says so; the engine starts the next one in a fresh worker.
 * @param makeWorker a module worker running worker.ts
 */
export function inWorker(makeWorker: () => WorkerLike, limits: Limits): Engine {
  return engineInWorker('model', makeWorker, async () => null, limits);
}

/**
 * The crate in a thread of its own, as {@link inWorker} has the model.
 * @param makeWorker a module worker running crate-worker.ts
 * @param load gives the module of crates/guest for a version, in the calling thread; its time is not limited
 */
export function crateInWorker(
  makeWorker: () => WorkerLike,
  load: (version: string, signal: AbortSignal) => Promise<WebAssembly.Module>,
  limits: Limits,
): Engine {
  return engineInWorker('crate', makeWorker, load, limits);
}

function engineInWorker(
  id: EngineId,
  makeWorker: () => WorkerLike,
  load: (version: string, signal: AbortSignal) => Promise<Material>,
  { timeoutMs }: Limits,
): Engine {
  return {
    id,
    async start(setup, signal) {
      signal.throwIfAborted();
      const material = await unlessAborted(signal, load(setup.version, signal));
      const started = new WorkerProcess(makeWorker(), timeoutMs, signal);
      await started.start(setup, material);
      return started;
    },
  };
}

class WorkerProcess implements FunctionProcess {
  readonly #worker: WorkerLike;
  readonly #host: Comlink.Remote<Host>;
  readonly #timeoutMs: number;
  /** Aborted when the process may not go on: by the caller, by `close`, by the time limit, or by a broken worker. */
  readonly #end = new AbortController();

  constructor(worker: WorkerLike, timeoutMs: number, signal: AbortSignal) {
    this.#worker = worker;
    this.#timeoutMs = timeoutMs;
    this.#host = Comlink.wrap<Host>(worker);
    this.#end.signal.addEventListener('abort', () => this.#worker.terminate(), { once: true });
    signal.addEventListener('abort', () => this.#end.abort(signal.reason), { signal: this.#end.signal });
    worker.addEventListener(
      'error',
      () =>
        this.#end.abort(new Error('The worker could not run the function; reload the page and try again.')),
      // Comlink keeps a worker until its proxy is garbage, and what listens here keeps the proxy: it has to go.
      { signal: this.#end.signal },
    );
  }

  async start(setup: Setup, material: Material): Promise<void> {
    try {
      await this.#limited(this.#host.start(setup, material));
    } catch (failure) {
      this.#end.abort(failure);
      throw failure;
    }
  }

  invoke(event: Uint8Array, fault?: ApiFault): Promise<Run> {
    return this.#limited(this.#host.invoke(event, fault));
  }

  async close(): Promise<void> {
    this.#end.abort(new Error('The function was closed. Start it again with a cold start.'));
  }

  async #limited<T>(answer: Promise<Answer<T>>): Promise<T> {
    const timer = setTimeout(
      () =>
        this.#end.abort(
          new Error(`The function did not answer within ${this.#timeoutMs / 1000} s and was stopped.`),
        ),
      this.#timeoutMs,
    );
    try {
      const given = await unlessAborted(this.#end.signal, answer);
      if ('declined' in given) throw new Declined(given.declined);
      return given.done;
    } finally {
      clearTimeout(timer);
    }
  }
}
