import type { ApiFault, Exchange } from './runtime-api/protocol.ts';

/** Which tracing subscriber the function installs before it starts the runtime. */
export type Subscriber = 'none' | 'fmt' | 'default';

/** How a function is built and started: what a cold start is given. */
export interface Setup {
  /** Exact version of `lambda_runtime`, such as `0.11.2`. */
  version: string;
  subscriber: Subscriber;
  /** Environment variables beside those that Lambda itself sets. */
  env: Record<string, string>;
}

/** What one invocation left behind. */
export interface Run {
  version: string;
  engine: EngineId;
  /** The process's own bytes since the previous run ended (for the first one: since the cold start), as UTF-8. */
  stdout: string;
  stderr: string;
  /** Lambda's START, END and REPORT lines. Simulated: no crate writes them. */
  platformLog: string[];
  /** All HTTP exchanges in order, without the last `next`, which waits. */
  exchanges: Exchange[];
  /** Exit code of the process, or null while it waits for work. */
  exit: number | null;
}

/** In a WebContainer, either is a process of its own, and the model's files may have been edited. */
export type EngineId = 'model' | 'crate' | 'webcontainer' | 'webcontainer-crate';

/** Hosts functions. Knows nothing of any UI. */
export interface Engine {
  id: EngineId;
  /**
   * A cold start: starts the function against a Runtime API of its own.
   * @throws {Declined} when the engine cannot say truthfully what this set-up would do.
   */
  start(setup: Setup, signal: AbortSignal): Promise<FunctionProcess>;
}

/** A started function. Its next invocation is a warm one. */
export interface FunctionProcess {
  /**
   * Sends one event and waits until the function asks for the next one or its process ends.
   * @throws {Declined} when the engine cannot say truthfully what this event would do.
   * @throws {Error} when the process has ended already or the run was aborted.
   */
  invoke(event: Uint8Array, fault?: ApiFault): Promise<Run>;
  close(): Promise<void>;
}

/** An engine's refusal to guess. Its message is a whole sentence for the reader. */
export class Declined extends Error {
  override name = 'Declined';
}
