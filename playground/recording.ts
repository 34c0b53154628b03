import type { Subscriber } from './run.ts';
import type { Exchange } from './runtime-api/protocol.ts';

/** What a natively built function was seen to do in one invocation, the first after a cold start unless `after` is set. */
export interface Recording {
  /** `<scenario>.<subscriber>.<text|json>` for the demo function, `<program>.<text|json>` for a program of one file. */
  id: string;
  /** The program that ran: `crates/function`, a file below it, or one under `snippets/`. */
  program: string;
  /** The scenario's id, where the program is the demo function. */
  scenario: string | null;
  /** The scenario of the invocation that the same process had served before. */
  after?: string;
  /** What ended the process once it had answered: what is recorded was written up to then. */
  signal?: 'SIGTERM';
  subscriber: Subscriber;
  env: Record<string, string>;
  /** The event's text. */
  event: string;
  stdout: string;
  stderr: string;
  exchanges: Exchange[];
  exit: number | null;
}

/** One file of `evidence/`. */
export interface Evidence {
  /** Exact version of `lambda_runtime`. */
  version: string;
  recordings: Recording[];
}
