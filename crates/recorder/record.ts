import type { Evidence, Recording } from '../../playground/recording.ts';
import type { Subscriber } from '../../playground/run.ts';
import type { Exchange } from '../../playground/runtime-api/protocol.ts';
import { type Scenario, scenarios } from '../../playground/scenarios.ts';
import { buildVersion } from '../build/build.ts';
import { executable } from '../build/paths.ts';
import { demoFunction, type Program, snippetsFor } from '../build/programs.ts';
import { startNative } from '../native/process.ts';

/** What one recording is made of, before it is made. */
type Plan = Pick<Recording, 'id' | 'scenario' | 'subscriber' | 'env' | 'event'> & {
  program: Program;
  fault: Scenario['fault'];
};

const subscribers: readonly Subscriber[] = ['none', 'fmt', 'default'];
const formats = { text: 'Text', json: 'JSON' } as const;

/** The samples act on no event; theirs is an order that could be anyone's. */
const SNIPPET_EVENT = '{"order":1042}';

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

/** A sample installs the default subscriber itself. */
function snippetPlans(version: string): Plan[] {
  return snippetsFor(version).flatMap((program) =>
    Object.entries(formats).map(([format, value]) => ({
      id: `${program.name}.${format}`,
      program,
      scenario: null,
      subscriber: 'default' as const,
      env: { AWS_LAMBDA_LOG_FORMAT: value },
      event: SNIPPET_EVENT,
      fault: undefined,
    })),
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
      stdout,
      stderr,
      exchanges: exchanges.map(withSortedHeaders),
      exit,
    };
  } finally {
    await started.close();
  }
}

function withSortedHeaders(exchange: Exchange): Exchange {
  return {
    ...exchange,
    requestHeaders: sorted(exchange.requestHeaders),
    responseHeaders: sorted(exchange.responseHeaders),
  };
}

const sorted = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1)));
