import type { Exchange } from '../runtime-api/protocol.ts';

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
