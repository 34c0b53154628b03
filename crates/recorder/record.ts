import type { Evidence, Recording } from '../../playground/recording.ts';
import type { Run } from '../../playground/run.ts';
import type { Exchange } from '../../playground/runtime-api/protocol.ts';
import { scenarioById } from '../../playground/scenarios.ts';
import { buildVersion } from '../build/build.ts';
import { executable } from '../build/paths.ts';
import { type NativeProcess, startNative } from '../native/process.ts';
import { type Plan, plansFor } from './plans.ts';

/**
 * Builds a version's programs and runs each planned invocation after a cold start of its own.
 * @throws {Error} when cargo is missing, a build fails or a function hangs
 */
export async function recordVersion(version: string): Promise<Evidence> {
  await buildVersion(version);
  const recordings: Recording[] = [];
  for (const plan of plansFor(version)) {
    const recording = await record(version, plan);
    if (recording !== null) recordings.push(recording);
  }
  return { version, recordings };
}

/** @returns null where the process did not live to see the invocation */
async function record(version: string, { program, fault, ...plan }: Plan): Promise<Recording | null> {
  const started = await startNative({
    executable: executable(version, program.name),
    version,
    env: { ...plan.env, SUBSCRIBER: plan.subscriber },
  });
  try {
    if (plan.after !== undefined) {
      const first = scenarioById(plan.after);
      const { exit } = await started.invoke(bytes(first.event), first.fault);
      if (exit !== null) return null;
    }
    const run = await started.invoke(bytes(plan.event), fault);
    const { stdout, stderr, exchanges, exit } = await ended(started, run, plan.signal);
    const { id, scenario, subscriber, env, event, after, signal } = plan;
    return {
      id,
      program: program.source,
      scenario,
      ...(after === undefined ? {} : { after }),
      ...(signal === undefined ? {} : { signal }),
      subscriber,
      env,
      event,
      stdout: withFixedTimes(stdout),
      stderr,
      exchanges: exchanges.map(withSortedHeaders),
      exit,
    };
  } finally {
    await started.close();
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** The run, and what the process did about the signal. */
async function ended(started: NativeProcess, run: Run, signal: Recording['signal']): Promise<Run> {
  if (signal === undefined || run.exit !== null) return run;
  const { stdout, stderr, exit } = await started.end(signal);
  return { ...run, stdout: run.stdout + stdout, stderr: run.stderr + stderr, exit };
}

/** A JSON line's own time differs from run to run. */
const withFixedTimes = (text: string) =>
  text.replaceAll(/"timestamp":"[^"]*"/g, '"timestamp":"2100-01-01T00:00:00.000000Z"');

function withSortedHeaders(exchange: Exchange): Exchange {
  return {
    ...exchange,
    requestHeaders: sorted(exchange.requestHeaders),
    responseHeaders: sorted(exchange.responseHeaders),
  };
}

const sorted = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1)));
