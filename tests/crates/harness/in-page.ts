/** Runs in a page of the built site, and hosts the crate there as the playground does; open.ts is its other side. */
import { crateInWorker } from '../../../playground/engines/in-worker.ts';
import type { Recording } from '../../../playground/recording.ts';
import { replay } from '../../../playground/replay.ts';
import type { Run, Setup } from '../../../playground/run.ts';
import { crateFiles } from '../../../src/components/playground/runs/crate-files.ts';

/** Longer than the playground's, for a busy machine. */
const LIMITS = { timeoutMs: 60_000 };

export interface ColdStart {
  /** From before it until the function waited for its second event. */
  milliseconds: number;
  /** What the function sent last. */
  answer: string | undefined;
}

export type Harness = ReturnType<typeof makeHarness>;

/**
 * @param worker address of the site's script of the crate's worker
 * @param folder address of the site's crates
 */
export function makeHarness(worker: string, folder: string) {
  const { load } = crateFiles(folder);
  const engine = crateInWorker(() => new Worker(worker, { type: 'module' }), load, LIMITS);
  const never = new AbortController().signal;
  return {
    /** Does what was recorded with a version, one cold start after another. */
    async replayAll(version: string, recordings: readonly Recording[]): Promise<Run[]> {
      const runs: Run[] = [];
      for (const recording of recordings) runs.push(await replay(engine, version, recording));
      return runs;
    },
    /** Cold starts, one after another, each with one invocation. */
    async coldStarts(count: number, setup: Setup, event: string): Promise<ColdStart[]> {
      const started: ColdStart[] = [];
      for (let start = 0; start < count; start += 1) {
        const begin = performance.now();
        const process = await engine.start(setup, never);
        const { exchanges } = await process.invoke(new TextEncoder().encode(event));
        started.push({
          milliseconds: performance.now() - begin,
          answer: exchanges.at(-1)?.requestBody,
        });
        await process.close();
      }
      return started;
    },
  };
}
