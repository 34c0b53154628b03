/** What serde_json says when it gives up. Line 0 is for an error that knows no place yet. */
export class SerdeError {
  readonly message: string;
  readonly line: number;
  readonly column: number;

  constructor(message: string, line = 0, column = 0) {
    this.message = message;
    this.line = line;
    this.column = column;
  }
}

/**
 * `SliceRead` and the parts of `Deserializer` that every kind of value needs, over UTF-8 bytes. A byte is given as a
 * string of one char, so that code compares it with `'{'`; beyond ASCII it stands for itself only.
 * https://docs.rs/crate/serde_json/1.0.154/source/src/read.rs and https://docs.rs/crate/serde_json/1.0.154/source/src/de.rs
 */
export class JsonReader {
  readonly #bytes: Uint8Array;
  /** Of the byte that comes next. */
  index = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  peek(): string | undefined {
    const byte = this.#bytes[this.index];
    return byte === undefined ? undefined : String.fromCharCode(byte);
  }

  next(): string | undefined {
    const byte = this.peek();
    if (byte !== undefined) this.index += 1;
    return byte;
  }

  /** The text of the bytes from `start` up to the next one. */
  textSince(start: number): string {
    return decoder.decode(this.#bytes.subarray(start, this.index));
  }

  /** Goes on to the first byte that is no whitespace, and peeks at it. */
  peekPastWhitespace(): string | undefined {
    for (;;) {
      const byte = this.peek();
      if (byte !== ' ' && byte !== '\n' && byte !== '\t' && byte !== '\r') return byte;
      this.index += 1;
    }
  }

  /** Takes the rest of `null`, `true` or `false`. */
  expectIdent(rest: string): void {
    for (const expected of rest) {
      const byte = this.next();
      if (byte === undefined) throw this.error('EOF while parsing a value');
      if (byte !== expected) throw this.error('expected ident');
    }
  }

  /** Takes the colon between a key and its value. */
  expectColon(): void {
    const byte = this.peekPastWhitespace();
    if (byte === undefined) throw this.peekError('EOF while parsing an object');
    if (byte !== ':') throw this.peekError('expected `:`');
    this.index += 1;
  }

  /** An error at the byte taken last. */
  error(message: string): SerdeError {
    return this.#errorAt(this.index, message);
  }

  /** An error at the byte that comes next. */
  peekError(message: string): SerdeError {
    return this.#errorAt(Math.min(this.#bytes.length, this.index + 1), message);
  }

  /** Gives an error without a place the one of the byte taken last. */
  placed(error: SerdeError): SerdeError {
    return error.line === 0 ? this.error(error.message) : error;
  }

  #errorAt(end: number, message: string): SerdeError {
    const before = this.#bytes.subarray(0, end);
    const line = 1 + before.reduce((count, byte) => (byte === NEWLINE ? count + 1 : count), 0);
    return new SerdeError(message, line, end - (before.lastIndexOf(NEWLINE) + 1));
  }
}

const NEWLINE = 0x0a;

/** Rust keeps a byte order mark like any other character. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
