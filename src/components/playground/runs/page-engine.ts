import { inWorker } from '../../../../playground/engines/in-worker.ts';
import type { Engine } from '../../../../playground/run.ts';
import { withFallback } from './with-fallback.ts';

/** For a cold start, which loads the worker, and for each invocation. The model needs some milliseconds. */
const TIMEOUT_MS = 5000;

/**
 * The model for a page: in a worker, or in the page's own thread where no worker can be started.
 * @param onFallback called once, when that happens
 */
export function pageEngine(onFallback: () => void): Engine {
  const worker = inWorker(
    () =>
      new Worker(new URL('../../../../playground/engines/worker.ts', import.meta.url), { type: 'module' }),
    { timeoutMs: TIMEOUT_MS },
  );
  const load = async () => (await import('../../../../playground/engines/model.ts')).modelEngine;
  return withFallback(worker, load, onFallback);
}
