import type { Recording } from '../../playground/recording.ts';
import type { Subscriber } from '../../playground/run.ts';
import { furtherScenarios, type Scenario, scenarioById, scenarios } from '../../playground/scenarios.ts';
import {
  abortingFunction,
  compilesWith,
  demoFunction,
  type Program,
  pathPrograms,
  recordingsOf,
  snippetsFor,
} from '../build/programs.ts';
import { compareVersions } from '../build/versions.ts';
import { variablesIn } from './environment-file.ts';

/** What one recording is made of, before it is made. */
export type Plan = Pick<
  Recording,
  'id' | 'scenario' | 'subscriber' | 'env' | 'event' | 'after' | 'signal'
> & {
  program: Program;
  fault: Scenario['fault'];
};

const formats = { text: 'Text', json: 'JSON' } as const;
type Format = keyof typeof formats;

/** What is recorded of a version, in the order of its file. */
export function plansFor(version: string): Plan[] {
  return [
    ...demoPlans(version),
    ...snippetPlans(version),
    ...furtherPlans(version),
    ...secondInvocations(version),
    ...programPlans(version),
  ];
}

/** `init_default_subscriber` came with 0.10.0. */
const subscribersOf = (version: string): Subscriber[] =>
  compareVersions(version, '0.10.0') < 0 ? ['none', 'fmt'] : ['none', 'fmt', 'default'];

/** The runtime's own where there is one, else the function's. */
const usualSubscriber = (version: string): Subscriber =>
  subscribersOf(version).includes('default') ? 'default' : 'fmt';

function planOf(scenario: Scenario, subscriber: Subscriber, format: Format): Plan {
  return {
    id: `${scenario.id}.${subscriber}.${format}`,
    program: demoFunction,
    scenario: scenario.id,
    subscriber,
    env: { AWS_LAMBDA_LOG_FORMAT: formats[format], ...scenario.env },
    event: scenario.event,
    fault: scenario.fault,
  };
}

function demoPlans(version: string): Plan[] {
  return scenarios.flatMap((scenario) =>
    subscribersOf(version).flatMap((subscriber) => [
      planOf(scenario, subscriber, 'text'),
      planOf(scenario, subscriber, 'json'),
    ]),
  );
}

function furtherPlans(version: string): Plan[] {
  const subscriber = usualSubscriber(version);
  return (
    furtherScenarios
      // A subscriber of the function's own reads no level from the environment.
      .filter((scenario: Scenario) => scenario.env === undefined || subscriber === 'default')
      .map((scenario) => planOf(scenario, subscriber, 'text'))
  );
}

/** Whether a process still serves and logs an error after each kind of failure. */
function secondInvocations(version: string): Plan[] {
  return scenarios.map((first: Scenario) => {
    const subscriber = usualSubscriber(version);
    const plan = planOf(scenarioById('error'), subscriber, 'text');
    return {
      ...plan,
      id: `error-after-${first.id}.${subscriber}.text`,
      env: { ...plan.env, ...first.env },
      after: first.id,
    };
  });
}

/** The samples act on no event; theirs is an order that could be anyone's. */
const ORDER = '{"order":1042}';

/** The least of an API Gateway event that `lambda_http` takes for a web request. */
const WEB_REQUEST = JSON.stringify({
  version: '2.0',
  rawPath: '/orders',
  rawQueryString: '',
  headers: { host: 'example.com' },
  requestContext: { http: { method: 'GET', path: '/orders' }, timeEpoch: 0 },
  isBase64Encoded: false,
});

const planFor = (program: Program, subscriber: Subscriber, format: Format): Plan => ({
  id: `${program.name}.${format}`,
  program,
  scenario: null,
  subscriber,
  env: { AWS_LAMBDA_LOG_FORMAT: formats[format] },
  event: ORDER,
  fault: undefined,
});

/** A sample installs its subscriber itself. */
function snippetPlans(version: string): Plan[] {
  return snippetsFor(version).flatMap((program) =>
    recordingsOf(program).flatMap(({ id, environment }) =>
      (['text', 'json'] as const).map((format) => {
        const plan = planFor(program, program.subscriber ?? 'default', format);
        return { ...plan, id: `${id}.${format}`, env: { ...plan.env, ...variablesIn(environment) } };
      }),
    ),
  );
}

function programPlans(version: string): Plan[] {
  const subscriber = usualSubscriber(version);
  const ofPrograms = pathPrograms
    .filter((program) => compilesWith(version, program))
    .map((program): Plan => ({ ...planFor(program, subscriber, 'text'), ...particulars[program.name] }));
  const panic = scenarioById('panic');
  return [
    ...ofPrograms,
    { ...planFor(abortingFunction, subscriber, 'text'), id: 'panic-abort.text', event: panic.event },
  ];
}

const particulars: Record<(typeof pathPrograms)[number]['name'], Partial<Plan>> = {
  'http-error': { event: WEB_REQUEST },
  'axum-500': { event: WEB_REQUEST },
  'stream-error': {},
  'no-tracing-layer': {},
  'log-logger': { subscriber: 'none' },
  'buffered-log': { signal: 'SIGTERM' },
  'graceful-shutdown': { signal: 'SIGTERM' },
};
