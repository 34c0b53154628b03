import { CRATES, crateFile } from '../processes/crate-file.ts';
import type { Engine, Setup } from '../run.ts';
import type { Exchange } from '../runtime-api/protocol.ts';
import { unlessAborted } from './abort.ts';
import { oncePerVersion } from './once-per-version.ts';
import { ServedFunction } from './served-function.ts';

/** As much of a WebContainer's process as is needed; one of `@webcontainer/api` fits. */
export interface ContainerProcess {
  /** All that its terminal shows: standard output and standard error in one. */
  output: ReadableStream<string>;
  input: WritableStream<string>;
  exit: Promise<number>;
  kill(): void;
}

/** As much of a WebContainer as is needed, with the playground's files mounted at its working directory. */
export interface Container {
  spawn(command: string, args: string[]): Promise<ContainerProcess>;
  fs: {
    mkdir(path: string, options: { recursive: true }): Promise<unknown>;
    writeFile(path: string, data: Uint8Array): Promise<void>;
  };
}

/** Something that happened in one of the two processes of a function. */
export type Sighting =
  | { process: 'server'; kind: 'exchange'; exchange: Exchange }
  | { process: 'server'; kind: 'line'; text: string }
  | { process: 'server' | 'function'; kind: 'exit'; code: number }
  | { process: 'function'; kind: 'stdout' | 'stderr'; text: string };

const SERVER = 'processes/runtime-api.js';
const PROGRAMS = { webcontainer: 'function', 'webcontainer-crate': 'crate-function' };
const EVENTS = 'events';
const FIRST_PORT = 9001;
const LAST_PORT = 9999;

/**
 * Runs functions as real processes of a Node project: one serves the Runtime API, one is the function.
 * @param container gives the container that they run in, or throws a sentence for the reader
 * @param onSighting told of what each process does, as it does it
 * @param crate gives the module of crates/guest for an exact version of `lambda_runtime`, which is the function then;
 *   without it, the project's own model is
 */
export function webcontainerEngine(
  container: () => Promise<Container>,
  onSighting: (setup: Setup, sighting: Sighting) => void = () => {},
  crate?: (version: string) => Promise<Uint8Array>,
): Engine {
  const id = crate === undefined ? 'webcontainer' : 'webcontainer-crate';
  const writeCrate = crate && onceInEach(crate);
  let started = 0;
  return {
    id,
    async start(setup, signal) {
      signal.throwIfAborted();
      const port = FIRST_PORT + (started % (LAST_PORT - FIRST_PORT));
      const events = `${EVENTS}/${started}`;
      started += 1;
      const launch = async () => {
        const host = await container();
        await host.fs.mkdir(EVENTS, { recursive: true });
        await writeCrate?.(host, setup.version);
        const server = await host.spawn('node', [SERVER, String(port), JSON.stringify(setup), PROGRAMS[id]]);
        // Nobody waits for it any more.
        if (signal.aborted) server.kill();
        return { host, server };
      };
      // A container that has gone silent answers no call: an abort must not wait for it.
      const { host, server } = await unlessAborted(signal, launch());
      const process = new ServedFunction(
        { container: host, server, events, onSighting: (sighting) => onSighting(setup, sighting) },
        id,
        setup,
        signal,
      );
      await process.waits();
      return process;
    },
  };
}

/** @returns writes a version's module into a container, once */
function onceInEach(crate: (version: string) => Promise<Uint8Array>) {
  const writers = new WeakMap<Container, (version: string) => Promise<void>>();
  return (host: Container, version: string): Promise<void> => {
    const writer =
      writers.get(host) ??
      oncePerVersion(async (wanted) => {
        const module = await crate(wanted);
        await host.fs.mkdir(CRATES, { recursive: true });
        await host.fs.writeFile(crateFile(wanted), module);
      });
    writers.set(host, writer);
    return writer(version);
  };
}
