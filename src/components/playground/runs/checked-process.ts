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

/** Said by a process that was left out: the other one has seen an event that it has not, so their request ids differ. */
class MissedEvent extends Declined {
  override name = 'MissedEvent';
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

/**
 * The crate's process and the model's, which get the same events. The crate is believed. Where one of the two declines
 * an event, the other speaks alone, from then on until the process ends.
 */
export class CheckedProcess implements PageProcess {
  #crate: FunctionProcess;
  #model: FunctionProcess;

  constructor(crate: FunctionProcess, model: FunctionProcess) {
    this.#crate = crate;
    this.#model = model;
  }

  /**
   * @throws {Declined} when both decline: neither has seen the event then
   * @throws {Error} when the crate breaks, or the model where it is alone
   */
  async invoke(event: Uint8Array, fault?: ApiFault): Promise<PageRun> {
    const [real, beside] = await Promise.allSettled([
      this.#crate.invoke(event, fault),
      this.#model.invoke(event, fault),
    ]);
    if (real.status === 'fulfilled') {
      if (beside.status === 'fulfilled')
        return { ...real.value, check: compareRuns(beside.value, real.value) };
      this.#model = await leftOut(this.#model);
      return { ...real.value, check: withoutModel(beside.reason) };
    }
    if (!(real.reason instanceof Declined)) throw real.reason;
    if (beside.status === 'rejected') throw bothDeclined(real.reason, beside.reason);
    this.#crate = await leftOut(this.#crate);
    return { ...beside.value, check: { kind: 'model-alone', sentence: sentenceOf(real.reason) } };
  }

  async close(): Promise<void> {
    await Promise.all([this.#crate.close(), this.#model.close()]);
  }
}

async function leftOut(process: FunctionProcess): Promise<Absent> {
  // Who has never been there has nothing new to say.
  if (process instanceof Absent) return process;
  await process.close().catch(() => undefined);
  return new Absent(new MissedEvent());
}

function withoutModel(failure: unknown): Check {
  if (failure instanceof Declined) return { kind: 'crate-alone', sentence: sentenceOf(failure) };
  return { kind: 'broken', message: failure instanceof Error ? failure.message : String(failure) };
}

function sentenceOf(refusal: Declined): string | null {
  return refusal instanceof MissedEvent ? null : refusal.message;
}

/** @returns the refusal in the words of both, or the model's failure */
function bothDeclined(crate: Declined, model: unknown): unknown {
  if (!(model instanceof Declined)) return model;
  return new Declined([crate, model].flatMap((refusal) => sentenceOf(refusal) ?? []).join(' '));
}
