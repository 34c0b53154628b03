import type { Engine, FunctionProcess, Setup } from '../../../../playground/run.ts';
import { Absent, CheckedProcess, type PageProcess } from './checked-process.ts';

/** An engine of the page: one of the playground's, or both. */
export interface PageEngine {
  start(setup: Setup, signal: AbortSignal): Promise<PageProcess>;
}

/**
 * Runs the crate, and the model with the same events beside it; the model alone where there is no crate, or where it
 * can't be had.
 * @param has whether there is a crate of a version
 * @param onWithout called with the failure when there should be a crate but it can't be had
 */
export function checkedEngine(
  crate: Engine,
  model: Engine,
  has: (version: string) => boolean,
  onWithout: (failure: unknown) => void,
): PageEngine {
  return {
    async start(setup, signal) {
      try {
        if (has(setup.version)) {
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

async function started(model: Engine, setup: Setup, signal: AbortSignal): Promise<FunctionProcess> {
  try {
    return await model.start(setup, signal);
  } catch (failure) {
    return new Absent(failure);
  }
}
