import type { Subscriber } from './run.ts';
import type { Exchange } from './runtime-api/protocol.ts';

/** What a natively built function was seen to do in one invocation after a cold start. */
export interface Recording {
  /** `<scenario>.<subscriber>.<text|json>` for the demo function, `<snippet>.<text|json>` for an article's sample. */
  id: string;
  /** The program that ran: `crates/function` or a file under `snippets/`. */
  program: string;
  /** The scenario's id, where the program is the demo function. */
  scenario: string | null;
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
