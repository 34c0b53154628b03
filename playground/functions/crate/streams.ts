import type { ByteStream, Connect } from './byte-stream.ts';

/** What `read` and `write` say below zero: see crates/guest/byte-stream/src/stream.rs. */
const NOTHING_YET = -1;
const BROKEN = -2;

/** The streams of one guest, by the numbers that it knows them by. */
export class Streams {
  readonly #connect: () => ByteStream | null;
  readonly #streams = new Map<number, ByteStream>();
  #memory: WebAssembly.Memory | null = null;
  #opened = 0;

  /** @param wake called when there is something new for the guest to read */
  constructor(connect: Connect, wake: () => void) {
    this.#connect = () => connect(wake);
  }

  /** Whether an answer of the Runtime API is still to come on one of them. */
  get awaitAnswer(): boolean {
    return [...this.#streams.values()].some((stream) => stream.awaitsAnswer);
  }

  /** Names the memory that the guest's addresses mean. Before that, no stream can be used. */
  use(memory: WebAssembly.Memory): void {
    this.#memory = memory;
  }

  closeAll(): void {
    for (const stream of this.#streams.values()) stream.close();
    this.#streams.clear();
  }

  /** The functions that crates/guest/byte-stream/src/stream.rs imports. */
  imports(): WebAssembly.ModuleImports {
    return {
      connect: () => this.#open(),
      read: (number: number, into: number, capacity: number) => this.#read(number, into, capacity),
      write: (number: number, from: number, length: number) => this.#write(number, from, length),
      close: (number: number) => this.#close(number),
    };
  }

  #open(): number {
    const stream = this.#connect();
    if (stream === null) return BROKEN;
    this.#opened += 1;
    this.#streams.set(this.#opened, stream);
    return this.#opened;
  }

  #read(number: number, into: number, capacity: number): number {
    const received = this.#streams.get(number)?.read(capacity) ?? 'broken';
    if (received === 'nothing yet') return NOTHING_YET;
    if (received === 'broken') return BROKEN;
    if (received === 'ended') return 0;
    this.#bytes(into, received.byteLength).set(received);
    return received.byteLength;
  }

  #write(number: number, from: number, length: number): number {
    const isTaken = this.#streams.get(number)?.write(this.#bytes(from, length)) ?? false;
    return isTaken ? length : BROKEN;
  }

  #close(number: number): void {
    this.#streams.get(number)?.close();
    this.#streams.delete(number);
  }

  /** A view that holds until the guest's memory next grows. */
  #bytes(address: number, length: number): Uint8Array {
    if (this.#memory === null) throw new Error('The guest uses a stream before it has started.');
    return new Uint8Array(this.#memory.buffer, address, length);
  }
}
