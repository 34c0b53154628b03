import { Declined, type FunctionProcess, type Run } from '../../../../playground/run.ts';
import type { ApiFault } from '../../../../playground/runtime-api/protocol.ts';
import { type Check, compareRuns } from './compare.ts';

/** A run of one engine, or of the crate and the model side by side, with what came of that. */
export interface PageRun extends Run {
  check?: Check;
}

export interface PageProcess extends Omit<FunctionProcess, 'invoke'> {
  invoke(event: Uint8Array, fault?: ApiFault): Promise<PageRun>;
}

/** Stands where there is no process, and says of every event why. */
export class Absent implements FunctionProcess {
  readonly #why: unknown;

  constructor(why: unknown) {
    this.#why = why;
  }

  invoke(): Promise<Run> {
    return Promise.reject(this.#why);
  }

  async close(): Promise<void> {}
}

/** Said by a model that was left out: the crate has seen an event that it has not, so their request ids differ. */
class MissedEvent extends Declined {
  override name = 'MissedEvent';
}

/**
 * The crate's process and the model's, which get the same events. The crate is believed. Where the model declines an
 * event, the crate speaks alone, from then on until the process ends.
 */
export class CheckedProcess implements PageProcess {
  readonly #crate: FunctionProcess;
  #model: FunctionProcess;

  constructor(crate: FunctionProcess, model: FunctionProcess) {
    this.#crate = crate;
    this.#model = model;
  }

  /** @throws {Error} when the crate breaks */
  async invoke(event: Uint8Array, fault?: ApiFault): Promise<PageRun> {
    const [real, beside] = await Promise.allSettled([
      this.#crate.invoke(event, fault),
      this.#model.invoke(event, fault),
    ]);
    if (real.status === 'rejected') throw real.reason;
    if (beside.status === 'fulfilled') {
      return { ...real.value, check: compareRuns(beside.value, real.value) };
    }
    this.#model = await leftOut(this.#model);
    return { ...real.value, check: withoutModel(beside.reason) };
  }

  async close(): Promise<void> {
    await Promise.all([this.#crate.close(), this.#model.close()]);
  }
}

async function leftOut(model: FunctionProcess): Promise<Absent> {
  // Who has never been there has nothing new to say.
  if (model instanceof Absent) return model;
  await model.close().catch(() => undefined);
  return new Absent(new MissedEvent());
}

function withoutModel(failure: unknown): Check {
  if (failure instanceof Declined) {
    return { kind: 'crate-alone', sentence: failure instanceof MissedEvent ? null : failure.message };
  }
  return { kind: 'broken', message: failure instanceof Error ? failure.message : String(failure) };
}
