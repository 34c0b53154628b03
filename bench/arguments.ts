import { parseArgs } from 'node:util';

export interface Arguments {
  /** Commands that start another emulator each; see {@link USAGE}. */
  peers: string[];
  invocations: number;
  rounds: number;
}

const USAGE = `Usage: npm run -s bench -- [--peer COMMAND]… [--invocations NUMBER] [--rounds NUMBER]

COMMAND starts an emulator and, through it, the function. It is split at spaces, and no shell reads it.
  {function}   stands for the path of the function's program
  {port}       for the port at which invocations are posted to /2015-03-31/functions/function/invocations
  {api-port}   for a free port, where the emulator wants one for its Runtime API`;

/**
 * Reads the arguments of `npm run bench`.
 * @throws {RangeError} with a sentence and the usage
 */
export function readArguments(args: string[]): Arguments {
  const { peer = [], invocations = '3000', rounds = '3' } = parse(args);
  for (const command of peer) {
    if (!command.includes('{port}') || !command.includes('{function}')) {
      throw misused(`--peer "${command}" has no {port} or no {function}.`);
    }
  }
  return {
    peers: peer,
    invocations: count('--invocations', invocations),
    rounds: count('--rounds', rounds),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        peer: { type: 'string', multiple: true },
        invocations: { type: 'string' },
        rounds: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

function count(name: string, value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw misused(`${name} ${value} is no number from 1 up.`);
}

const misused = (sentence: string) => new RangeError(`${sentence}\n${USAGE}`);
