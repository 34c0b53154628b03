import { parseArgs } from 'node:util';

/** What can be measured, in the order in which it is. */
export const MEASURES = ['runtime-api', 'cold-start'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Arguments {
  measures: Measure[];
  /** Commands that start another emulator each; see {@link USAGE}. */
  peers: string[];
  invocations: number;
  rounds: number;
  coldStarts: number;
}

const USAGE = `Usage: npm run -s bench -- [runtime-api] [cold-start] [OPTION]…
Without a name, both.

runtime-api: the mock Runtime API under the native function, beside other emulators. Needs cargo and Linux.
  --peer COMMAND         may be given more than once
  --invocations NUMBER   in each round, one by one; 3000
  --rounds NUMBER        3
COMMAND starts an emulator and, through it, the function. It is split at spaces, and no shell reads it.
  {function}   stands for the path of the function's program
  {port}       for the port at which invocations are posted to /2015-03-31/functions/function/invocations
  {api-port}   for a free port, where the emulator wants one for its Runtime API

cold-start: the crate in Chromium beside the native function. Needs cargo, Chromium, and the site with its crates.
  --cold-starts NUMBER   of each kind; 30`;

/**
 * Reads the arguments of `npm run bench`.
 * @throws {RangeError} with a sentence and the usage
 */
export function readArguments(args: string[]): Arguments {
  const { positionals, values } = parse(args);
  const unknown = positionals.find((name) => !isMeasure(name));
  if (unknown !== undefined) throw misused(`There is no measure "${unknown}".`);
  const measures = MEASURES.filter((name) => positionals.length === 0 || positionals.includes(name));
  for (const option of Object.keys(values)) {
    const measure = option === 'cold-starts' ? 'cold-start' : 'runtime-api';
    if (!measures.includes(measure)) throw misused(`--${option} is an option of ${measure}.`);
  }
  const peers = values.peer ?? [];
  for (const command of peers) {
    if (!command.includes('{port}') || !command.includes('{function}')) {
      throw misused(`--peer "${command}" has no {port} or no {function}.`);
    }
  }
  return {
    measures,
    peers,
    invocations: count('--invocations', values.invocations ?? '3000'),
    rounds: count('--rounds', values.rounds ?? '3'),
    coldStarts: count('--cold-starts', values['cold-starts'] ?? '30'),
  };
}

const isMeasure = (name: string) => MEASURES.some((measure) => measure === name);

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        peer: { type: 'string', multiple: true },
        invocations: { type: 'string' },
        rounds: { type: 'string' },
        'cold-starts': { type: 'string' },
      },
    });
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

function count(name: string, value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw misused(`${name} ${value} is no number from 1 up.`);
}

const misused = (sentence: string) => new RangeError(`${sentence}\n${USAGE}`);
