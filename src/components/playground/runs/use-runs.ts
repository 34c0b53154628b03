import { useRef, useState } from 'preact/hooks';
import type { PlaygroundState } from '../state/state.ts';
import type { PageEngine } from './checked-engine.ts';
import { HostedFunction, type Seen } from './hosted-function.ts';
import { orderFor } from './order.ts';
import type { EngineNews } from './page-engine.ts';
import { useEngineNews } from './use-engine-news.ts';

/** One thing for each of the two versions that stand side by side, `state.version` first. */
export type Pair<T> = readonly [T, T];

export type MakeEngine = (news: EngineNews) => PageEngine;

/** A result on the page. */
export interface Shown {
  /** The state that the result was made with. */
  state: PlaygroundState;
  seen: Pair<Seen>;
  /** Counts the results. 0 is the one that the page's build made, of which no process is at hand. */
  turn: number;
}

/**
 * Runs both versions and holds the newest result. The one before stays until it arrives.
 * @param initial the result that stands in the page
 * @param makeEngine none while the page is built
 */
export function useRuns(initial: Shown, makeEngine: MakeEngine | undefined) {
  const [shown, setShown] = useState(initial);
  const [running, setRunning] = useState(false);
  const { news, startRun, ...said } = useEngineNews();
  const functions = useRef<Pair<HostedFunction>>(null);

  const run = async (state: PlaygroundState, coldStart: boolean) => {
    if (makeEngine === undefined) return;
    if (functions.current === null) {
      const engine = makeEngine(news);
      functions.current = [new HostedFunction(engine), new HostedFunction(engine)];
    }
    const [one, other] = functions.current;
    setRunning(true);
    startRun();
    const [first, second] = await Promise.all([
      one.send(orderFor(state, state.version, coldStart)),
      other.send(orderFor(state, state.with, coldStart)),
    ]);
    // A newer order took their place and will be shown instead.
    if (first === null || second === null) return;
    setShown(({ turn }) => ({ state, seen: [first, second], turn: turn + 1 }));
    setRunning(false);
  };

  return { shown, running, run, ...said };
}
