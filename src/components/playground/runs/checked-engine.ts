import type { Engine, FunctionProcess, Setup } from '../../../../playground/run.ts';
import { Absent, CheckedProcess, type PageProcess } from './checked-process.ts';
import { CrateUnavailable } from './crate-files.ts';
import { startWithoutCrate } from './without-crate.ts';

/** An engine of the page: one of the playground's, or both. */
export interface PageEngine {
  start(setup: Setup, signal: AbortSignal): Promise<PageProcess>;
}

/**
 * Runs the crate, and the model with the same events beside it; the model alone where there is no crate, or where it
 * can't be had, which each of its runs says then.
 * @param has whether there is a crate of a version
 */
export function checkedEngine(crate: Engine, model: Engine, has: (version: string) => boolean): PageEngine {
  return {
    async start(setup, signal) {
      if (!has(setup.version)) return model.start(setup, signal);
      let real: FunctionProcess;
      try {
        real = await crate.start(setup, signal);
      } catch (failure) {
        if (signal.aborted) throw failure;
        return startWithoutCrate(model, setup, signal, unavailable(failure));
      }
      // The model starts only now: a load may be called off, and nobody would close what it started.
      return new CheckedProcess(real, await started(model, setup, signal));
    },
  };
}

function unavailable(failure: unknown): CrateUnavailable {
  return failure instanceof CrateUnavailable ? failure : new CrateUnavailable('not-started', failure);
}

async function started(model: Engine, setup: Setup, signal: AbortSignal): Promise<FunctionProcess> {
  try {
    return await model.start(setup, signal);
  } catch (failure) {
    return new Absent(failure);
  }
}
