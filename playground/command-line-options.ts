import { parseArgs } from 'node:util';
import { releases } from './functions/model/versions.ts';
import type { Setup, Subscriber } from './run.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { orWrongArguments, WrongArguments } from './wrong-arguments.ts';

/** One run, as the command line asks for it. */
export interface Options {
  setup: Setup;
  /** Null where only an event is given. */
  scenario: Scenario | null;
  event: string;
  engine: 'model' | 'crate';
  json: boolean;
}

const SUBSCRIBERS: readonly Subscriber[] = ['none', 'fmt', 'default'];

export const HELP = `Runs the demo function once, on a mock Lambda, and shows what it logs and what Lambda is told.

  npm run -s playground -- --version 0.11.2 --scenario error

  --version VERSION     of lambda_runtime: ${Object.keys(releases).join(', ')}
  --scenario ID         what happens in the handler; --list shows them
  --message TEXT        the message of the scenario's event
  --event JSON          another event in its place; --scenario may be left out then
  --subscriber NAME     ${SUBSCRIBERS.join(', ')} (which is the default)
  --env NAME=VALUE      an environment variable, such as RUST_LOG=error; give several for several
  --engine ENGINE       what runs the function: model (which is the default), or crate, the crate itself as
                        WebAssembly; the README says how to get it
  --json                print the run as one JSON object
  --list                print the scenarios
  --help                print this

Exit status: 0 the run is complete, whatever the function did; 2 wrong arguments, or a run that the engine declines.
`;

export const LIST = scenarios
  .map(({ id, event, ...rest }: Scenario) => {
    const env = Object.entries(rest.env ?? {}).map(([name, value]) => `, with ${name}=${value}`);
    return `${id.padEnd(24)} ${event}${env.join('')}${inWords(rest.fault)}\n`;
  })
  .join('');

function inWords(fault: Scenario['fault']): string {
  if (fault === undefined) return '';
  if (fault.on === 'next') return ', which comes without its request id';
  return fault.status === null
    ? `, the connection lost over the ${fault.on}`
    : `, the ${fault.on} answered with ${fault.status}`;
}

/**
 * @param args without the program's own name
 * @returns a run, or which text to print instead
 * @throws {WrongArguments}
 */
export function optionsFrom(args: string[]): Options | 'help' | 'list' {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.list) return 'list';
  if (values.version === undefined) {
    throw new WrongArguments(`Say which lambda_runtime with --version: ${Object.keys(releases).join(', ')}.`);
  }
  const scenario = scenarioOf(values.scenario);
  return {
    setup: {
      version: values.version,
      subscriber: subscriberOf(values.subscriber),
      env: { ...scenario?.env, ...variablesOf(values.env) },
    },
    scenario,
    event: eventOf(scenario, values.event, values.message),
    engine: engineOf(values.engine),
    json: values.json,
  };
}

function parse(args: string[]) {
  return orWrongArguments(
    () =>
      parseArgs({
        args,
        options: {
          version: { type: 'string' },
          scenario: { type: 'string' },
          message: { type: 'string' },
          event: { type: 'string' },
          subscriber: { type: 'string', default: 'default' },
          env: { type: 'string', multiple: true, default: [] },
          engine: { type: 'string', default: 'model' },
          json: { type: 'boolean', default: false },
          list: { type: 'boolean', default: false },
          help: { type: 'boolean', default: false },
        },
      }).values,
  );
}

function scenarioOf(id: string | undefined): Scenario | null {
  if (id === undefined) return null;
  const scenario = scenarios.find((known) => known.id === id);
  if (scenario === undefined) {
    throw new WrongArguments(
      `There is no scenario ${id}; use ${scenarios.map((known) => known.id).join(', ')}.`,
    );
  }
  return scenario;
}

function subscriberOf(name: string): Subscriber {
  const subscriber = SUBSCRIBERS.find((known) => known === name);
  if (subscriber === undefined) {
    throw new WrongArguments(`There is no subscriber ${name}; use ${SUBSCRIBERS.join(', ')}.`);
  }
  return subscriber;
}

function engineOf(name: string): Options['engine'] {
  if (name === 'model' || name === 'crate') return name;
  throw new WrongArguments(`There is no engine ${name} here; use model or crate.`);
}

function variablesOf(assignments: string[]): Record<string, string> {
  const variables = assignments.map((assignment) => {
    const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(assignment) ?? [];
    if (name === undefined || value === undefined) {
      throw new WrongArguments(
        `--env ${assignment} is no variable; write NAME=VALUE, such as RUST_LOG=error.`,
      );
    }
    return [name, value];
  });
  return Object.fromEntries(variables);
}

function eventOf(scenario: Scenario | null, event: string | undefined, message: string | undefined): string {
  if (event !== undefined && message !== undefined) {
    throw new WrongArguments('--event and --message contradict each other; put the message into the event.');
  }
  if (event !== undefined) return event;
  if (scenario === null) {
    throw new WrongArguments('Say what happens with --scenario ID (--list shows them) or --event JSON.');
  }
  return message === undefined ? scenario.event : withMessage(scenario, message);
}

function withMessage({ id, event }: Scenario, message: string): string {
  try {
    return JSON.stringify({ ...JSON.parse(event), message });
  } catch {
    throw new WrongArguments(`The event of ${id} is no JSON and has no message; give another with --event.`);
  }
}
