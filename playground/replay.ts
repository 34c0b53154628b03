import type { Recording } from './recording.ts';
import type { Engine, Run } from './run.ts';
import { scenarioById } from './scenarios.ts';

/**
 * Has an engine do what a recording of the demo function shows: after a cold start, or as the second invocation.
 * @param version exact version that it was recorded with
 * @throws {Declined} when the engine cannot say truthfully what that would do
 * @throws {RangeError} when the recording is of no scenario, but of a program of its own
 */
export async function replay(engine: Engine, version: string, recording: Recording): Promise<Run> {
  const { subscriber, env, event, scenario, after } = recording;
  const { fault } = scenarioById(scenario ?? 'none');
  const started = await engine.start({ version, subscriber, env }, new AbortController().signal);
  try {
    if (after !== undefined) {
      const first = scenarioById(after);
      await started.invoke(bytes(first.event), first.fault);
    }
    return await started.invoke(bytes(event), fault);
  } finally {
    await started.close();
  }
}

/** What is recorded of a run, and what a run of the same is compared by. */
export function leftBehind({ stdout, stderr, exchanges, exit }: Run | Recording) {
  return { stdout, stderr, exchanges, exit };
}

const bytes = (text: string) => new TextEncoder().encode(text);
