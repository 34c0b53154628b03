/** What a guest may ask of its Runtime API. */
export interface Limits {
  /** Streams that it opens, and requests that it sends. */
  calls: number;
  /** Bytes that pass through its streams, both ways. */
  bytes: number;
}

/** How much a guest may still ask of its Runtime API until it gets more. What it asks for beyond that is refused. */
export class Allowance {
  readonly #limits: Limits;
  #left: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#left = { ...limits };
  }

  renew(): void {
    this.#left = { ...this.#limits };
  }

  /** @returns false as soon as more was asked for than there was */
  spend({ calls = 0, bytes = 0 }: Partial<Limits>): boolean {
    this.#left.calls -= calls;
    this.#left.bytes -= bytes;
    return this.#left.calls >= 0 && this.#left.bytes >= 0;
  }
}
