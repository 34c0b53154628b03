import { Declined, type Setup } from '../../../../playground/run.ts';
import type { ApiFault } from '../../../../playground/runtime-api/protocol.ts';
import type { PageEngine } from './checked-engine.ts';
import type { PageProcess, PageRun } from './checked-process.ts';
import { type CrateFault, CrateUnavailable } from './crate-files.ts';

/** Where a function's process stands. */
export type Standing =
  | { kind: 'cold' }
  | { kind: 'warm'; invocations: number }
  | { kind: 'ended'; invocations: number; exit: number };

/** What came of an order. */
export type Outcome =
  | { kind: 'run'; run: PageRun }
  /** The engine would have had to guess. Its sentence is for the reader; the crate might have known, had it been there. */
  | { kind: 'declined'; sentence: string; withoutCrate: CrateFault | null }
  /** The engine itself broke, or was stopped at a limit. Its message is a sentence as well. */
  | { kind: 'failed'; message: string };

/** One event to send. */
export interface Order {
  setup: Setup;
  event: Uint8Array;
  fault?: ApiFault | undefined;
  /** Begin with a cold start, even if a process is waiting for work. */
  coldStart: boolean;
}

/** An order's outcome and where the process stands after it. */
export interface Seen {
  outcome: Outcome;
  standing: Standing;
}

/**
 * One version's function, with at most one process at a time. Orders are carried out one after another; a cold
 * start overtakes those that still wait, and only the newest order is answered.
 */
export class HostedFunction {
  readonly #engine: PageEngine;
  #process: { handle: PageProcess; setup: string; invocations: number } | null = null;
  #stop = new AbortController();
  #newest = 0;
  #newestColdStart = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(engine: PageEngine) {
    this.#engine = engine;
  }

  /** Carries out an order. @returns what was seen, or null when a newer order took its place. */
  send(order: Order): Promise<Seen | null> {
    this.#newest += 1;
    const number = this.#newest;
    if (order.coldStart) {
      this.#newestColdStart = number;
      this.#stop.abort();
      this.#stop = new AbortController();
    }
    const { signal } = this.#stop;
    const seen = this.#queue.then(async () => {
      if (number < this.#newestColdStart) return null;
      const answer = await this.#carryOut(order, signal);
      return number === this.#newest ? answer : null;
    });
    this.#queue = seen;
    return seen;
  }

  async #carryOut({ setup, event, fault, coldStart }: Order, signal: AbortSignal): Promise<Seen> {
    const key = JSON.stringify(setup);
    try {
      if (coldStart || this.#process?.setup !== key) await this.#discard();
      this.#process ??= { handle: await this.#engine.start(setup, signal), setup: key, invocations: 0 };
      this.#process.invocations += 1;
      const { handle, invocations } = this.#process;
      const run = await handle.invoke(event, fault);
      if (run.exit === null)
        return { outcome: { kind: 'run', run }, standing: { kind: 'warm', invocations } };
      await this.#discard();
      return { outcome: { kind: 'run', run }, standing: { kind: 'ended', invocations, exit: run.exit } };
    } catch (error) {
      // Nobody can tell what a process was left with after this, so the next order gets a new one.
      await this.#discard();
      return { outcome: outcomeOf(error), standing: { kind: 'cold' } };
    }
  }

  async #discard(): Promise<void> {
    const discarded = this.#process;
    this.#process = null;
    // A process that broke may fail to close as well; it is gone either way.
    await discarded?.handle.close().catch(() => undefined);
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Declined) {
    const { message, cause } = error;
    const withoutCrate = cause instanceof CrateUnavailable ? cause.fault : null;
    return { kind: 'declined', sentence: message, withoutCrate };
  }
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
