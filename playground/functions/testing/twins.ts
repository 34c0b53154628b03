import { crateEngine as nativeEngine } from '../../../crates/native/engine.ts';
import { modelEngine } from '../../engines/model.ts';
import type { Engine, FunctionProcess, Run, Setup } from '../../run.ts';
import type { ApiFault } from '../../runtime-api/protocol.ts';

/** The model and the crate under the same set-up, given the same events in the same order. */
export interface Twins {
  /**
   * @returns what each left behind, without the engine's name
   * @throws {Declined} when the model refuses; the crate gets no event then
   */
  invoke(event: string | Uint8Array, fault?: ApiFault): Promise<{ model: TwinRun; crate: TwinRun }>;
  close(): Promise<void>;
}

export type TwinRun = Omit<Run, 'engine'>;

/**
 * @param crateEngine what runs the crate: the native function, or the guest
 * @throws {Declined} when the model refuses the set-up
 */
export async function startTwins(setup: Setup, crateEngine: Engine = nativeEngine): Promise<Twins> {
  const never = new AbortController().signal;
  const model = await modelEngine.start(setup, never);
  const crate = await crateEngine.start(setup, never);
  return {
    async invoke(event, fault) {
      const bytes = typeof event === 'string' ? new TextEncoder().encode(event) : event;
      return {
        model: await runOf(model, bytes, fault),
        crate: await runOf(crate, bytes, fault),
      };
    },
    async close() {
      await Promise.all([model.close(), crate.close()]);
    },
  };
}

async function runOf(started: FunctionProcess, event: Uint8Array, fault?: ApiFault): Promise<TwinRun> {
  const { engine: _, ...run } = await started.invoke(event, fault);
  return run;
}
