import { oncePerVersion } from '../../../../playground/engines/once-per-version.ts';
import type { CrateIndex, PublishedCrate } from '../../../../playground/functions/crate/published.ts';

/** Why a crate that the page knows of can't be used; `gone`: the site has changed since the page was made. */
export type CrateFault = 'unreachable' | 'gone' | 'damaged' | 'insecure' | 'not-started';

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
  let index: Promise<CrateIndex> | null = null;
  let cache: RequestCache = 'default';

  /** What a site has may change while a page is open, and a damaged file may have been kept as it came. */
  function forget() {
    index = null;
    cache = 'reload';
  }

  async function bytes(version: string): Promise<Uint8Array<ArrayBuffer>> {
    const report = (loaded: number, total: number) => {
      for (const listener of listeners) listener({ version, loaded, total });
    };
    try {
      index ??= fetchIndex(folder);
      const published = (await index)[version];
      if (published === undefined) throw new CrateUnavailable('gone');
      return await fetchChecked(folder, published, cache, (loaded) => report(loaded, published.bytes));
    } catch (failure) {
      forget();
      throw failure;
    }
  }

  return {
    bytes,
    load: oncePerVersion(async (version) => WebAssembly.compile(await bytes(version))),
    onProgress: (listener) => void listeners.push(listener),
  };
}

/** @throws {CrateUnavailable} */
async function fetchIndex(folder: string): Promise<CrateIndex> {
  // Its name stays while its content changes, and not every host says so.
  const response = await ask(`${folder}index.json`, 'no-cache');
  try {
    return await response.json();
  } catch (failure) {
    throw new CrateUnavailable('unreachable', failure);
  }
}

async function fetchChecked(
  folder: string,
  { file, sha256 }: PublishedCrate,
  cache: RequestCache,
  report: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  // Browsers have no crypto.subtle elsewhere. Fetch's own integrity check works there, but hides the progress.
  if (!globalThis.isSecureContext) throw new CrateUnavailable('insecure');
  const bytes = await bytesOf(await ask(folder + file, cache), report);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const written = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (written !== sha256) throw new CrateUnavailable('damaged');
  return bytes;
}

async function bytesOf(
  { body }: Response,
  report: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  let loaded = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      loaded += chunk.length;
      report(loaded);
      controller.enqueue(chunk);
    },
  });
  try {
    return new Uint8Array(await new Response(body?.pipeThrough(counting)).arrayBuffer());
  } catch (failure) {
    throw new CrateUnavailable('unreachable', failure);
  }
}

/** @throws {CrateUnavailable} when there is no answer, or one without what was asked for */
async function ask(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache }).catch((failure) => {
    throw new CrateUnavailable('unreachable', failure);
  });
  if (response.ok) return response;
  throw new CrateUnavailable(
    response.status === 404 || response.status === 410 ? 'gone' : 'unreachable',
    new Error(`${address} was answered with ${response.status}.`),
  );
}
