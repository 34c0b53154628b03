import { useRef, useState } from 'preact/hooks';
import type { Engine } from '../../../../playground/run.ts';
import { scenarioById } from '../../../../playground/scenarios.ts';
import { eventText, type PlaygroundState, setupFor } from '../state/state.ts';
import { HostedFunction, type Seen } from './hosted-function.ts';

/** One thing for each of the two versions that stand side by side, `state.version` first. */
export type Pair<T> = readonly [T, T];

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
 * @param engine none while the page is built
 */
export function useRuns(initial: Shown, engine: Engine | undefined) {
  const [shown, setShown] = useState(initial);
  const [running, setRunning] = useState(false);
  const functions = useRef<Pair<HostedFunction>>(null);

  const run = async (state: PlaygroundState, coldStart: boolean) => {
    if (engine === undefined) return;
    functions.current ??= [new HostedFunction(engine), new HostedFunction(engine)];
    const [one, other] = functions.current;
    const order = (version: PlaygroundState['version']) => ({
      setup: setupFor(state, version),
      event: new TextEncoder().encode(eventText(state)),
      fault: scenarioById(state.scenario).fault,
      coldStart,
    });
    setRunning(true);
    const [first, second] = await Promise.all([
      one.send(order(state.version)),
      other.send(order(state.with)),
    ]);
    // A newer order took their place and will be shown instead.
    if (first === null || second === null) return;
    setShown(({ turn }) => ({ state, seen: [first, second], turn: turn + 1 }));
    setRunning(false);
  };

  return { shown, running, run };
}
