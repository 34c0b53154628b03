/** How much one stream of one run may hold, in UTF-16 units: Lambda's own log would cut far earlier lines too. */
export const MAX_OUTPUT = 262_144;

/** Collects what a process writes to one stream, up to a limit. What it writes beyond that is dropped. */
export class Output {
  readonly #limit: number;
  #text = '';
  #isCut = false;

  constructor(limit: number = MAX_OUTPUT) {
    this.#limit = limit;
  }

  write(text: string): void {
    const room = this.#limit - this.#text.length;
    if (text.length > room) this.#isCut = true;
    this.#text += text.slice(0, Math.max(0, room));
  }

  /** @returns what was written since the last call; where it was cut, its last line says so */
  take(): string {
    // A cut can leave half of a surrogate pair at the end, which no UTF-8 holds.
    const text = this.#isCut
      ? `${this.#text.replace(/[\ud800-\udbff]$/, '')}\n[cut: the function wrote more than ${this.#limit} characters]\n`
      : this.#text;
    this.#text = '';
    this.#isCut = false;
    return text;
  }
}
