import { crateInWorker, inWorker } from '../../../../playground/engines/in-worker.ts';
import type { Engine } from '../../../../playground/run.ts';
import { url } from '../../../data/url.ts';
import { checkedEngine, type PageEngine } from './checked-engine.ts';
import { type CrateProgress, crateFiles } from './crate-files.ts';
import { LIMITS } from './limits.ts';
import { withFallback } from './with-fallback.ts';

/** What a page's engine has to say beside its runs. */
export interface EngineNews {
  /** Called once, when the model has to leave its worker for the page's own thread. */
  onInPage(): void;
  /** Called whenever more of a crate has arrived. */
  onProgress(progress: CrateProgress): void;
}

/** Shared by the playgrounds of a page: each crate is fetched and compiled once. */
const crates = crateFiles(url('crates/'));

/**
 * The crate with the model beside it, each in workers; the model alone where the site was built without the crate.
 * @param versions those whose crates the site was built with; of the others nothing is asked
 */
export function pageEngine(news: EngineNews, versions: readonly string[]): PageEngine {
  crates.onProgress(news.onProgress);
  const crate = crateInWorker(
    () =>
      new Worker(new URL('../../../../playground/engines/crate-worker.ts', import.meta.url), {
        type: 'module',
      }),
    crates.load,
    LIMITS,
  );
  return checkedEngine(crate, model(news.onInPage), (version) => versions.includes(version));
}

/** The model in a worker, or in the page's own thread where no worker can be started. */
function model(onInPage: () => void): Engine {
  const worker = inWorker(
    () =>
      new Worker(new URL('../../../../playground/engines/worker.ts', import.meta.url), { type: 'module' }),
    LIMITS,
  );
  const load = async () => (await import('../../../../playground/engines/model.ts')).modelEngine;
  return withFallback(worker, load, onInPage);
}
