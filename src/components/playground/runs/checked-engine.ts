import {
  Declined,
  type Engine,
  type FunctionProcess,
  type Run,
  type Setup,
} from '../../../../playground/run.ts';
import type { ApiFault } from '../../../../playground/runtime-api/protocol.ts';
import { type Check, compareRuns } from './compare.ts';

/** A run of one engine, or of the crate with the model's beside it. */
export interface PageRun extends Run {
  check?: Check;
}

/** An engine of the page: one of the playground's, or both. */
export interface PageEngine {
  start(setup: Setup, signal: AbortSignal): Promise<PageProcess>;
}

export interface PageProcess extends Omit<FunctionProcess, 'invoke'> {
  invoke(event: Uint8Array, fault?: ApiFault): Promise<PageRun>;
}

/**
 * Runs the crate, and the model with the same events beside it. The crate is believed; the model alone runs where
 * there is no crate, or where it can't be had.
 * @param has whether there is a crate of a version
 * @param onWithout called with the failure when there should be a crate but it can't be had
 */
export function checkedEngine(
  crate: Engine,
  model: Engine,
  has: (version: string) => Promise<boolean>,
  onWithout: (failure: unknown) => void,
): PageEngine {
  return {
    async start(setup, signal) {
      try {
        if (await has(setup.version)) {
          // The model starts only now: a load may be called off, and nobody would close what it started.
          const real = await crate.start(setup, signal);
          return new CheckedProcess(real, await started(model, setup, signal));
        }
      } catch (failure) {
        if (signal.aborted) throw failure;
        onWithout(failure);
      }
      return model.start(setup, signal);
    },
  };
}

/** The model beside the crate, or why it is not there. */
type Beside = FunctionProcess | Check;

async function started(model: Engine, setup: Setup, signal: AbortSignal): Promise<Beside> {
  try {
    return await model.start(setup, signal);
  } catch (failure) {
    return reasonOf(failure);
  }
}

function reasonOf(failure: unknown): Check {
  if (failure instanceof Declined) return { kind: 'alone', sentence: failure.message };
  return { kind: 'broken', message: failure instanceof Error ? failure.message : String(failure) };
}

class CheckedProcess implements PageProcess {
  readonly #crate: FunctionProcess;
  #model: Beside;

  constructor(crate: FunctionProcess, model: Beside) {
    this.#crate = crate;
    this.#model = model;
  }

  async invoke(event: Uint8Array, fault?: ApiFault): Promise<PageRun> {
    const [run, beside] = await Promise.all([
      this.#crate.invoke(event, fault),
      this.#runBeside(event, fault),
    ]);
    return { ...run, check: 'kind' in beside ? beside : compareRuns(beside, run) };
  }

  async close(): Promise<void> {
    await Promise.all([this.#crate.close(), 'invoke' in this.#model ? this.#model.close() : null]);
  }

  async #runBeside(event: Uint8Array, fault?: ApiFault): Promise<Run | Check> {
    if (!('invoke' in this.#model)) return this.#model;
    const model = this.#model;
    try {
      return await model.invoke(event, fault);
    } catch (failure) {
      // It has seen fewer events than the crate now, so that its request ids no longer match.
      this.#model = { kind: 'alone', sentence: null };
      await model.close().catch(() => undefined);
      return reasonOf(failure);
    }
  }
}
