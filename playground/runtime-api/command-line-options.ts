import { parseArgs } from 'node:util';
import { orWrongArguments, WrongArguments } from '../wrong-arguments.ts';

/** What the command was asked to do. */
export interface Options {
  host: string;
  port: number;
  /** The events in the order of the command line: their text, or the file that holds them. */
  events: ({ text: string } | { file: string })[];
  /** Milliseconds that the function has for an event; null for a deadline that it never meets. */
  timeoutMs: number | null;
  keep: boolean;
  json: boolean;
}

export const HELP = `Serves AWS Lambda's Runtime API to one function on this machine, in any language, and prints what it posts.

  npm run -s runtime-api -- --event '{"scenario":"error"}'

Start the function with the environment that is printed; it needs nothing else of Lambda.

  --event TEXT        an event for the function, as it is; give several for several invocations
  --event-file PATH   the same, from a file
  --port NUMBER       where to listen (default 9001; 0 takes a free port)
  --host NAME         the address to listen on (default 127.0.0.1)
  --timeout SECONDS   tell the function this deadline (default: the year 2100); it is not enforced
  --keep              go on after the last event is answered, until Ctrl+C
  --json              print one JSON object per exchange, and all else to stderr
  --help              print this

Exit status: 0 all events were answered; 1 they were not, or the port could not be had; 2 wrong arguments;
130 Ctrl+C before the last answer.
`;

function parse(args: string[]) {
  return orWrongArguments(() =>
    parseArgs({
      args,
      tokens: true,
      options: {
        event: { type: 'string', multiple: true },
        'event-file': { type: 'string', multiple: true },
        port: { type: 'string', default: '9001' },
        host: { type: 'string', default: '127.0.0.1' },
        timeout: { type: 'string' },
        keep: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }),
  );
}

/**
 * @param args without the program's own name
 * @returns null if help was asked for
 * @throws {WrongArguments}
 */
export function optionsFrom(args: string[]): Options | null {
  const { values, tokens } = parse(args);
  if (values.help) return null;

  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new WrongArguments(`--port ${values.port} is no port; give a number from 0 to 65535.`);
  }
  const seconds = values.timeout === undefined ? null : Number(values.timeout);
  if (seconds !== null && !(seconds > 0 && Number.isFinite(seconds))) {
    throw new WrongArguments(`--timeout ${values.timeout} is no time; give a number of seconds above 0.`);
  }
  const events = tokens.flatMap((token) => {
    if (token.kind !== 'option' || token.value === undefined) return [];
    if (token.name === 'event') return { text: token.value };
    return token.name === 'event-file' ? { file: token.value } : [];
  });
  if (events.length === 0) {
    throw new WrongArguments(
      'There is no event to send; give one with --event \'{"key":"value"}\' or --event-file PATH.',
    );
  }
  const timeoutMs = seconds === null ? null : Math.round(seconds * 1000);
  return { host: values.host, port, events, timeoutMs, keep: values.keep, json: values.json };
}
