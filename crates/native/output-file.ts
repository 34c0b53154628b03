import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Takes a child process's output by way of a file. Unlike in a pipe, what the child has written is there to be
 * read at once: when its next request arrives, everything that it wrote before is in the file.
 */
export class OutputFile {
  readonly #writing: number;
  readonly #reading: number;

  constructor(path: string) {
    this.#writing = openSync(path, 'ax');
    this.#reading = openSync(path, 'r');
  }

  /** The descriptor for the child. */
  get descriptor(): number {
    return this.#writing;
  }

  /** @returns what was written since the last call, as UTF-8. */
  take(): string {
    const chunks: Buffer[] = [];
    for (;;) {
      const chunk = Buffer.alloc(64 * 1024);
      const length = readSync(this.#reading, chunk);
      if (length === 0) return Buffer.concat(chunks).toString('utf8');
      chunks.push(chunk.subarray(0, length));
    }
  }

  close(): void {
    closeSync(this.#writing);
    closeSync(this.#reading);
  }
}
