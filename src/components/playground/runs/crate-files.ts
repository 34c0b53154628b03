import { oncePerVersion } from '../../../../playground/engines/once-per-version.ts';
import type { CrateIndex, PublishedCrate } from '../../../../playground/functions/crate/published.ts';

/** Why a crate that was published can't be used. */
export type CrateFault = 'unreachable' | 'damaged' | 'insecure' | 'not-started';

/** A published crate that can't be used in this page. */
export class CrateUnavailable extends Error {
  override name = 'CrateUnavailable';
  readonly fault: CrateFault;

  constructor(fault: CrateFault, cause?: unknown) {
    super(`The crate is unavailable: ${fault}.`, { cause });
    this.fault = fault;
  }
}

/** How much of a crate has arrived, in bytes. */
export interface CrateProgress {
  version: string;
  loaded: number;
  total: number;
}

/** The crates that were published with the site. */
export interface CrateFiles {
  /** @throws {CrateUnavailable} when the site may have crates but their index can't be read */
  has(version: string): Promise<boolean>;
  /**
   * Fetches and checks a crate, each time.
   * @throws {CrateUnavailable}
   */
  bytes(version: string): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Fetches, checks and compiles a crate, once per version. A load that failed is tried again the next time.
   * @throws {CrateUnavailable}
   */
  load(version: string): Promise<WebAssembly.Module>;
  /** Calls back whenever more of a crate has arrived. */
  onProgress(listener: (progress: CrateProgress) => void): void;
}

/** @param folder address of what `npm run crates` has published, with a slash at its end */
export function crateFiles(folder: string): CrateFiles {
  const listeners: ((progress: CrateProgress) => void)[] = [];
  let known: Promise<CrateIndex> | null = null;
  const index = () => {
    known ??= fetchIndex(folder).catch((failure) => {
      known = null;
      throw failure;
    });
    return known;
  };
  const bytes = async (version: string) => {
    const published = (await index())[version];
    if (published === undefined) throw new CrateUnavailable('unreachable');
    const report = (loaded: number) => {
      for (const listener of listeners) listener({ version, loaded, total: published.bytes });
    };
    return fetchCrate(folder, published, report);
  };
  const load = oncePerVersion(async (version) => WebAssembly.compile(await bytes(version)));
  return {
    has: async (version) => Object.hasOwn(await index(), version),
    bytes,
    load,
    onProgress: (listener) => void listeners.push(listener),
  };
}

/** @returns the index; an empty one where the site was built without crates */
async function fetchIndex(folder: string): Promise<CrateIndex> {
  try {
    const response = await fetch(`${folder}index.json`);
    if (response.status === 404) return {};
    if (!response.ok) throw new Error(`The index was answered with ${response.status}.`);
    return await response.json();
  } catch (failure) {
    throw new CrateUnavailable('unreachable', failure);
  }
}

async function fetchCrate(
  folder: string,
  { file, sha256 }: PublishedCrate,
  report: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  // Browsers have no crypto.subtle elsewhere. Fetch's own integrity check works there, but hides the progress.
  if (!globalThis.isSecureContext) throw new CrateUnavailable('insecure');
  const bytes = await fetchBytes(folder + file, report);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const written = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (written !== sha256) throw new CrateUnavailable('damaged');
  return bytes;
}

async function fetchBytes(
  address: string,
  report: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(address);
    if (!response.ok || response.body === null) throw new Error(`Answered with ${response.status}.`);
    let loaded = 0;
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loaded += chunk.length;
        report(loaded);
        controller.enqueue(chunk);
      },
    });
    return new Uint8Array(await new Response(response.body.pipeThrough(counting)).arrayBuffer());
  } catch (failure) {
    throw new CrateUnavailable('unreachable', failure);
  }
}
