import type { FunctionProcess, Run, Setup } from '../../run.ts';
import { scenarioById } from '../../scenarios.ts';

export const SETUP: Setup = { version: '0.11.3', subscriber: 'default', env: {} };

/** Sends a scenario's own event. */
export function invokeScenario(process: FunctionProcess, id: string): Promise<Run> {
  const { event, fault } = scenarioById(id);
  return process.invoke(new TextEncoder().encode(event), fault);
}
