import { Declined, type Engine, type Setup } from '../../../../playground/run.ts';
import type { PageProcess } from './checked-process.ts';
import type { CrateUnavailable } from './crate-files.ts';

/**
 * Starts the model in place of a crate that can't be had. Its runs say why it speaks alone, and what it declines has
 * that as its cause.
 * @throws {Declined}
 */
export async function startWithoutCrate(
  model: Engine,
  setup: Setup,
  signal: AbortSignal,
  why: CrateUnavailable,
): Promise<PageProcess> {
  const process = await explained(model.start(setup, signal), why);
  return {
    async invoke(event, fault) {
      const run = await explained(process.invoke(event, fault), why);
      return { ...run, check: { kind: 'without-crate', fault: why.fault } };
    },
    close: () => process.close(),
  };
}

async function explained<T>(work: Promise<T>, why: CrateUnavailable): Promise<T> {
  try {
    return await work;
  } catch (failure) {
    throw failure instanceof Declined ? new Declined(failure.message, { cause: why }) : failure;
  }
}
