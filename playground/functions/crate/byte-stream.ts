/** Where a stream's bytes go. */
export interface Outlet {
  /** @throws {Error} when the other side cannot take them: the stream is broken then */
  write(bytes: Uint8Array): void;
  /** The guest has forgotten the stream. */
  close(): void;
}

/** What a guest finds when it reads: bytes, or why there are none. */
export type Received = Uint8Array | 'nothing yet' | 'ended' | 'broken';

/** One connection between a guest and a Runtime API. Neither side ever waits for the other in here. */
export class ByteStream {
  readonly #outlet: Outlet;
  readonly #wake: () => void;
  readonly #chunks: Uint8Array[] = [];
  #state: 'open' | 'ended' | 'broken' = 'open';
  #awaitsAnswer = false;

  /** @param wake called when there is something new for the guest to read */
  constructor(outlet: Outlet, wake: () => void) {
    this.#outlet = outlet;
    this.#wake = wake;
  }

  /** Whether the guest wrote last, and nothing came since: a request is open. */
  get awaitsAnswer(): boolean {
    return this.#awaitsAnswer;
  }

  /** Bytes from the Runtime API, which may not change them afterwards. */
  receive(bytes: Uint8Array): void {
    if (bytes.byteLength === 0) return;
    this.#chunks.push(bytes);
    this.#awaitsAnswer = false;
    this.#wake();
  }

  /** The Runtime API sends nothing more. */
  end(): void {
    if (this.#state === 'open') this.#state = 'ended';
    this.#awaitsAnswer = false;
    this.#wake();
  }

  /** The connection is lost; what was received before can still be read. */
  break(): void {
    this.#state = 'broken';
    this.#awaitsAnswer = false;
    this.#wake();
  }

  /** Takes at most that many received bytes. */
  read(capacity: number): Received {
    const chunk = this.#chunks[0];
    if (chunk === undefined) return this.#state === 'open' ? 'nothing yet' : this.#state;
    if (chunk.byteLength <= capacity) this.#chunks.shift();
    else this.#chunks[0] = chunk.subarray(capacity);
    return chunk.subarray(0, capacity);
  }

  /** @returns whether the bytes were taken, all of them */
  write(bytes: Uint8Array): boolean {
    if (this.#state === 'broken') return false;
    // Before it is handed on: an answer may come at once.
    this.#awaitsAnswer = true;
    try {
      this.#outlet.write(bytes);
      return true;
    } catch {
      this.break();
      return false;
    }
  }

  close(): void {
    this.#outlet.close();
  }
}

/**
 * Opens a stream to the Runtime API.
 * @param wake as for {@link ByteStream}
 * @returns null when it refuses
 */
export type Connect = (wake: () => void) => ByteStream | null;
