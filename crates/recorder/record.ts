import type { Evidence, Recording } from '../../playground/recording.ts';
import type { Subscriber } from '../../playground/run.ts';
import type { Exchange } from '../../playground/runtime-api/protocol.ts';
import { type Scenario, scenarios } from '../../playground/scenarios.ts';
import { buildVersion } from '../build/build.ts';
import { executable } from '../build/paths.ts';
import { demoFunction, type Program } from '../build/programs.ts';
import { startNative } from '../native/process.ts';
import { snippetPlans } from './snippet-plans.ts';

/** What one recording is made of, before it is made. */
export type Plan = Pick<Recording, 'id' | 'scenario' | 'subscriber' | 'env' | 'event'> & {
  program: Program;
  fault: Scenario['fault'];
};

const subscribers: readonly Subscriber[] = ['none', 'fmt', 'default'];
export const formats = { text: 'Text', json: 'JSON' } as const;

/**
 * Builds a version's programs and runs each planned invocation after a cold start of its own.
 * @throws {Error} when cargo is missing, a build fails or a function hangs
 */
export async function recordVersion(version: string): Promise<Evidence> {
  await buildVersion(version);
  const recordings: Recording[] = [];
  for (const plan of [...demoPlans(), ...snippetPlans(version)]) recordings.push(await record(version, plan));
  return { version, recordings };
}

function demoPlans(): Plan[] {
  return scenarios.flatMap((scenario: Scenario) =>
    subscribers.flatMap((subscriber) =>
      Object.entries(formats).map(([format, value]) => ({
        id: `${scenario.id}.${subscriber}.${format}`,
        program: demoFunction,
        scenario: scenario.id,
        subscriber,
        env: { AWS_LAMBDA_LOG_FORMAT: value, ...scenario.env },
        event: scenario.event,
        fault: scenario.fault,
      })),
    ),
  );
}

async function record(version: string, { program, fault, ...plan }: Plan): Promise<Recording> {
  const env = program === demoFunction ? { ...plan.env, SUBSCRIBER: plan.subscriber } : plan.env;
  const started = await startNative({ executable: executable(version, program.name), version, env });
  try {
    const { stdout, stderr, exchanges, exit } = await started.invoke(
      new TextEncoder().encode(plan.event),
      fault,
    );
    return {
      id: plan.id,
      program: program.source,
      scenario: plan.scenario,
      subscriber: plan.subscriber,
      env: plan.env,
      event: plan.event,
      stdout: withFixedTimes(stdout),
      stderr,
      exchanges: exchanges.map(withSortedHeaders),
      exit,
    };
  } finally {
    await started.close();
  }
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
