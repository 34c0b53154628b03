import { useState } from 'preact/hooks';
import type { CrateProgress } from './crate-files.ts';
import type { EngineNews } from './page-engine.ts';

/** Holds what the engine says beside its runs, for the page to show. */
export function useEngineNews() {
  const [inPage, setInPage] = useState(false);
  const [arriving, setArriving] = useState<readonly CrateProgress[]>([]);

  const news: EngineNews = {
    onInPage: () => setInPage(true),
    onProgress: (progress) =>
      setArriving((known) => [...known.filter(({ version }) => version !== progress.version), progress]),
  };
  return {
    news,
    /** Whether the model had to leave its worker for the page's own thread. */
    inPage,
    /** The crates on their way, in per cent of them all; null when there are none. */
    arrived: percentOf(arriving),
    /** Forgets crates that never arrived. Those that are on their way still will be heard of again. */
    startRun: () => setArriving([]),
  };
}

/** In steps of ten, since each is read out. */
function percentOf(arriving: readonly CrateProgress[]): number | null {
  const sum = (of: 'loaded' | 'total') => arriving.reduce((total, one) => total + one[of], 0);
  if (sum('loaded') >= sum('total')) return null;
  return Math.floor((10 * sum('loaded')) / sum('total')) * 10;
}
