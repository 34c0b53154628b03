import type { Engine, Setup } from '../run.ts';
import { unlessAborted } from './abort.ts';
import type { Container, Sighting } from './container.ts';
import { CrateWriter } from './crate-writer.ts';
import { ServedFunction } from './served-function.ts';

const SERVER = 'processes/runtime-api.js';
const EVENTS = 'events';
const FIRST_PORT = 9001;
const LAST_PORT = 9999;

/**
 * Runs functions as real processes of a Node project: one serves the Runtime API, one is the function.
 * @param container gives the container that they run in, or throws a sentence for the reader
 * @param onSighting told of what each process does, as it does it
 * @param crate gives the module of crates/guest for an exact version of `lambda_runtime`, which is the function then, or
 *   null for the project's own model
 */
export function webcontainerEngine(
  container: () => Promise<Container>,
  onSighting: (setup: Setup, sighting: Sighting) => void = () => {},
  crate: (version: string) => Promise<Uint8Array | null> = async () => null,
): Engine {
  const crates = new CrateWriter();
  let started = 0;
  return {
    id: 'webcontainer',
    async start(setup, signal) {
      signal.throwIfAborted();
      const port = FIRST_PORT + (started % (LAST_PORT - FIRST_PORT));
      const events = `${EVENTS}/${started}`;
      started += 1;
      const launch = async () => {
        // Nobody waits any more for what was called off: what has not begun is left.
        const module = await crate(setup.version);
        signal.throwIfAborted();
        const host = await container();
        signal.throwIfAborted();
        await host.fs.mkdir(EVENTS, { recursive: true });
        if (module !== null) await crates.write(host, setup.version, module);
        const program = module === null ? 'function' : 'crate-function';
        const server = await host.spawn('node', [SERVER, String(port), JSON.stringify(setup), program]);
        if (signal.aborted) server.kill();
        return { host, server, engine: module === null ? 'webcontainer' : 'webcontainer-crate' } as const;
      };
      // A container that has gone silent answers no call: an abort must not wait for it.
      const { host, server, engine } = await unlessAborted(signal, launch());
      const process = new ServedFunction(
        { container: host, server, events, onSighting: (sighting) => onSighting(setup, sighting) },
        engine,
        setup,
        signal,
      );
      await process.waits();
      return process;
    },
  };
}
