import type { Engine, FunctionProcess, Run, Setup } from '../run.ts';
import { Declined } from '../run.ts';
import type { ApiFault } from '../runtime-api/protocol.ts';

/** What crosses the border between threads: an error's class does not, so a refusal travels as a value. */
export type Answer<T> = { done: T } | { declined: string };

/** The crate to run, or null for an engine that needs none. */
export type Material = WebAssembly.Module | null;

/** The worker's side: one process, started once. */
export interface Host {
  start(setup: Setup, material: Material): Promise<Answer<null>>;
  invoke(event: Uint8Array, fault?: ApiFault): Promise<Answer<Run>>;
}

/** Hosts a process of an engine. Nothing in it aborts: whoever loses patience terminates the whole worker. */
export function host(engineOf: (material: Material) => Engine): Host {
  let started: FunctionProcess | null = null;
  return {
    start: (setup, material) =>
      answer(async () => {
        started = await engineOf(material).start(setup, new AbortController().signal);
        return null;
      }),
    invoke: (event, fault) =>
      answer(async () => {
        if (started === null) throw new Error('Start the function before you invoke it.');
        return started.invoke(event, fault);
      }),
  };
}

async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { done: await work() };
  } catch (failure) {
    if (failure instanceof Declined) return { declined: failure.message };
    throw failure;
  }
}
