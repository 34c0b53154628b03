import { Declined, type Engine, type EngineId, type Run, type Setup } from '../../../../../playground/run.ts';

export const setup: Setup = { version: '0.11.2', subscriber: 'default', env: {} };
export const { signal } = new AbortController();
export const event = (text: string) => new TextEncoder().encode(text);
export const same = (text: string) => text;

/** For an engine that declines. */
export function refuse(sentence: string): never {
  throw new Declined(sentence);
}

/**
 * @param write makes the log of an event's text
 * @returns an engine, and the numbers of its processes that were closed
 */
export function fakeEngine(id: EngineId, write: (text: string) => string) {
  const closed: number[] = [];
  let starts = 0;
  const engine: Engine = {
    id,
    async start({ version }) {
      starts += 1;
      const me = starts;
      return {
        async invoke(bytes) {
          const stdout = write(new TextDecoder().decode(bytes));
          const run: Run = {
            version,
            engine: id,
            stdout,
            stderr: '',
            platformLog: [],
            exchanges: [],
            exit: null,
          };
          return run;
        },
        async close() {
          closed.push(me);
        },
      };
    },
  };
  return { engine, closed };
}
