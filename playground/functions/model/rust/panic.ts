import type { Process } from '../process.ts';
import { Err, type Future, Ok, type Result } from '../tower.ts';

/** What a panic carries to whoever catches it; `Box<dyn Any + Send>` in Rust. */
export class Panic {
  readonly message: string;
  /** A panic with a literal carries a `&str`; one whose message is formatted carries a `String`. */
  readonly payload: '&str' | 'String';

  constructor(message: string, payload: Panic['payload']) {
    this.message = message;
    this.payload = payload;
  }
}

/** `{:?}` of any panic's payload, whatever is in it. */
export const DEBUG_ANY = 'Any { .. }';

/**
 * `panic!`: std's hook writes to standard error, then the thread unwinds. No tracing event comes of it.
 * @param place `file:line:column`
 */
export function panic(process: Process, place: string, panicked: Panic): never {
  process.eprint(`\nthread 'main' panicked at ${place}:\n${panicked.message}\n`);
  if (!process.hasPanicked) {
    process.eprint('note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n');
  }
  process.hasPanicked = true;
  throw panicked;
}

/** `FutureExt::catch_unwind`: polls the future; `Err` is a panic. What is no panic of the model passes through. */
export async function catchUnwind<T>(future: Future<T>): Promise<Result<T, Panic>> {
  try {
    return Ok(await future());
  } catch (thrown) {
    if (thrown instanceof Panic) return Err(thrown);
    throw thrown;
  }
}
