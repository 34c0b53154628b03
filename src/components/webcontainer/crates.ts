import { oncePerVersion } from '../../../playground/engines/once-per-version.ts';
import { CRATES, crateFile } from '../../../playground/processes/crate-file.ts';
import {
  type CrateFault,
  type CrateFiles,
  type CrateProgress,
  CrateUnavailable,
} from '../playground/runs/crate-files.ts';

/** Why the model runs where the crate was asked for. */
export type WithoutCrate = CrateFault | 'not-built';

/** The crates that the page has loaded for its WebContainer. */
export class Crates {
  readonly #built: readonly string[];
  readonly #files: CrateFiles;
  readonly #notices: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly #load: (version: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly #listeners: ((progress: CrateProgress) => void)[] = [];
  readonly #loaded: Record<string, Uint8Array> = {};

  /**
   * @param built the versions whose crates the site was built with; of the others nothing is asked
   * @param files where the crates come from
   * @param notices fetches the licence notices of all that is compiled into them
   */
  constructor(built: readonly string[], files: CrateFiles, notices: () => Promise<Uint8Array<ArrayBuffer>>) {
    this.#built = built;
    this.#files = files;
    this.#notices = notices;
    this.#load = oncePerVersion((version) => files.bytes(version));
  }

  /** Calls back whenever more of a crate has arrived. */
  onProgress(listener: (progress: CrateProgress) => void): void {
    this.#listeners.push(listener);
    this.#files.onProgress(listener);
  }

  /** @returns the module's bytes, loaded once per version, or why they cannot be had this time */
  async get(version: string): Promise<Uint8Array | WithoutCrate> {
    if (!this.#built.includes(version)) return 'not-built';
    try {
      const bytes = await this.#load(version);
      this.#loaded[crateFile(version)] = bytes;
      return bytes;
    } catch (failure) {
      if (!(failure instanceof CrateUnavailable)) throw failure;
      // Nothing of it is on its way any more.
      for (const listener of this.#listeners) listener({ version, loaded: 0, total: 0 });
      return failure.fault;
    }
  }

  /**
   * What of the crates goes into an archive of the project: contents by path. Nothing may be handed on without its
   * licences, so without them it is nothing.
   */
  async forArchive(): Promise<Record<string, Uint8Array>> {
    if (Object.keys(this.#loaded).length === 0) return {};
    try {
      return { ...this.#loaded, [`${CRATES}/notices.txt`]: await this.#notices() };
    } catch {
      return {};
    }
  }
}

/** @returns fetches a file of the site */
export const fetchingFile = (address: string) => async (): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
};
