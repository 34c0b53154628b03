import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Reads one stream of a process as text, and knows how far it is. */
export class StreamReader {
  #bytes = 0;
  #ended = false;
  #waiting: { bytes: number; settle: () => void }[] = [];

  /** @param onText told of the text as it comes, never of half a character */
  constructor(stream: Readable, onText: (text: string) => void) {
    const decoder = new StringDecoder('utf8');
    const tell = (text: string) => {
      if (text !== '') onText(text);
    };
    stream.on('data', (chunk: Buffer) => {
      this.#bytes += chunk.byteLength;
      tell(decoder.write(chunk));
      this.#settle();
    });
    stream.on('close', () => {
      this.#ended = true;
      tell(decoder.end());
      this.#settle();
    });
  }

  /** Settles when so many bytes have been read, or the stream has ended. */
  until(bytes: number): Promise<void> {
    return new Promise((settle) => {
      this.#waiting.push({ bytes, settle });
      this.#settle();
    });
  }

  #settle(): void {
    const due = this.#waiting.filter(({ bytes }) => this.#ended || bytes <= this.#bytes);
    this.#waiting = this.#waiting.filter((waiting) => !due.includes(waiting));
    for (const { settle } of due) settle();
  }
}
