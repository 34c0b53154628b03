import { Allowance } from '../functions/crate/allowance.ts';
import { inMemoryStreams } from '../functions/crate/in-memory-stream.ts';
import { GuestProcess } from '../functions/crate/process.ts';
import { normaliseStderr } from '../normalise-stderr.ts';
import type { Engine } from '../run.ts';
import { FIXED_HOST } from '../runtime-api/fixed-values.ts';
import { lambdaEnvironment } from '../runtime-api/lambda-environment.ts';
import { RuntimeApi } from '../runtime-api/runtime-api.ts';
import { InMemoryProcess } from './in-memory-process.ts';
import { Output } from './output.ts';

/**
 * What a function may ask of the Runtime API for one event. The crate sends two or three requests, on one stream as a
 * rule; an event and a response have at most 6 MiB each.
 */
const PER_EVENT = { calls: 200, bytes: 64 * 1024 * 1024 };

/**
 * Runs the demo function with the unmodified crate, compiled to WebAssembly, in the calling thread and against a
 * Runtime API in memory. Its memory, its output and its requests are limited; its time is not: a guest that never
 * returns can only be ended with its thread.
 *
 * @param load gives the module of crates/guest for an exact version of `lambda_runtime`; throws `Declined` where there
 *   is none
 */
export function crateEngine(load: (version: string) => Promise<WebAssembly.Module>): Engine {
  return {
    id: 'crate',
    async start(setup, signal) {
      signal.throwIfAborted();
      const module = await load(setup.version);
      signal.throwIfAborted();
      const api = new RuntimeApi();
      const [stdout, stderr] = [new Utf8Output(), new Utf8Output()];
      const allowance = new Allowance(PER_EVENT);
      const process = await GuestProcess.start(
        module,
        {
          env: { ...lambdaEnvironment(FIXED_HOST), ...setup.env, SUBSCRIBER: setup.subscriber },
          stdout: (bytes) => stdout.write(bytes),
          stderr: (bytes) => stderr.write(bytes),
        },
        inMemoryStreams(api, allowance),
      );
      const started = {
        api,
        stdout: () => stdout.take(),
        stderr: () => normaliseStderr(stderr.take()),
        ended: process.ended,
        prepareFor: () => allowance.renew(),
        stop: () => process.stop(),
      };
      return new InMemoryProcess('crate', setup, started, signal);
    },
  };
}

/** An {@link Output} of bytes, whose pieces may split a character. */
class Utf8Output {
  readonly #output = new Output();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  write(bytes: Uint8Array): void {
    this.#output.write(this.#decoder.decode(bytes, { stream: true }));
  }

  take(): string {
    this.#output.write(this.#decoder.decode());
    return this.#output.take();
  }
}
