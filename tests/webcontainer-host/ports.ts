import { type FSWatcher, readFileSync, watch, writeFileSync } from 'node:fs';

export interface PortNote {
  type: 'open' | 'close';
  port: number;
}

/** Follows the file in which tell-ports.mjs notes what the processes of one container listen on. */
export class Ports {
  readonly #file: string;
  readonly #watcher: FSWatcher;
  #read = 0;

  constructor(file: string, onNote: (note: PortNote) => void) {
    this.#file = file;
    writeFileSync(file, '');
    this.#watcher = watch(file, () => {
      for (const note of this.#news()) onNote(note);
    });
  }

  close(): void {
    this.#watcher.close();
  }

  #news(): PortNote[] {
    const lines = readFileSync(this.#file, 'utf8').split('\n').slice(0, -1);
    const news = lines.slice(this.#read);
    this.#read = lines.length;
    return news.map((line) => JSON.parse(line));
  }
}
