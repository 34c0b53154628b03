import { CRATES, crateFile } from '../processes/crate-file.ts';
import type { Container } from './container.ts';

/** Writes crates into containers, each version once into each. */
export class CrateWriter {
  readonly #writes = new WeakMap<Container, Map<string, Promise<void>>>();

  /** Settles when the module is there; one that could not be written is tried again the next time. */
  write(container: Container, version: string, module: Uint8Array): Promise<void> {
    const writes = this.#writes.get(container) ?? new Map<string, Promise<void>>();
    this.#writes.set(container, writes);
    const known = writes.get(version);
    if (known !== undefined) return known;
    const writing = writeCrate(container, version, module);
    writes.set(version, writing);
    writing.catch(() => writes.delete(version));
    return writing;
  }
}

async function writeCrate({ fs }: Container, version: string, module: Uint8Array): Promise<void> {
  await fs.mkdir(CRATES, { recursive: true });
  await fs.writeFile(crateFile(version), module);
}
