import { Declined, type Engine } from '../../../../playground/run.ts';

/**
 * An engine that turns to another one for good when its own can't start: a policy that forbids workers, a browser
 * without module workers. A refusal to guess is an answer, no failure.
 * @param load gives the other engine; called at the first failure
 * @param onFallback called once, at the first failure
 */
export function withFallback(engine: Engine, load: () => Promise<Engine>, onFallback: () => void): Engine {
  let fallback: Promise<Engine> | null = null;
  return {
    id: engine.id,
    async start(setup, signal) {
      if (fallback === null) {
        try {
          return await engine.start(setup, signal);
        } catch (error) {
          if (error instanceof Declined || signal.aborted) throw error;
        }
        // Both versions start at once, so the other's failure may have been here first.
        if (fallback === null) {
          fallback = load();
          onFallback();
        }
      }
      return (await fallback).start(setup, signal);
    },
  };
}
