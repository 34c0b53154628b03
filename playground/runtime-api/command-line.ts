import { readFile } from 'node:fs/promises';
import { WrongArguments } from '../wrong-arguments.ts';
import { HELP, type Options, optionsFrom } from './command-line-options.ts';
import type { Exchange } from './protocol.ts';
import { RuntimeApi } from './runtime-api.ts';
import { type ServedApi, serve } from './serve.ts';
import { environment, show } from './show.ts';

const FAREWELL = "All events are answered. The API stops, so the function's next call fails; --keep goes on.";

const tell = (text: string) => process.stderr.write(`${text}\n`);

/** @throws {WrongArguments} when a file cannot be read */
async function readEvents(events: Options['events']): Promise<Uint8Array[]> {
  return Promise.all(
    events.map(async (event) => {
      if ('text' in event) return new TextEncoder().encode(event.text);
      try {
        return await readFile(event.file);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new WrongArguments(
          `The event file ${event.file} cannot be read (${reason}); give the path of a file.`,
        );
      }
    }),
  );
}

function isJson(event: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(event));
    return true;
  } catch {
    return false;
  }
}

/** @returns what to do about it when the API cannot listen */
function whyNotServed(error: unknown, { host, port }: Options): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const another = 'give another with --port (0 takes a free one)';
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use; stop what listens there, or ${another}.`;
  if (code === 'EACCES') return `Port ${port} on ${host} is not allowed to this user; ${another}.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${host} is no address of this machine; give one with --host (127.0.0.1 is always there).`;
  }
  return `Cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}`;
}

/** @returns the exit status */
async function run(options: Options): Promise<number> {
  const events = await readEvents(options.events);
  const { promise: ended, resolve: end } = Promise.withResolvers<number>();

  const onExchange = (exchange: Exchange) => {
    process.stdout.write(options.json ? `${JSON.stringify(exchange)}\n` : `\n${show(exchange)}`);
    if (exchange.path.endsWith('/init/error') && exchange.status === 202) {
      tell(`The function could not start, so ${api.unanswered} of ${events.length} events stay unanswered.`);
      end(1);
    } else if (api.unanswered === 0 && !options.keep) {
      end(0);
    }
  };
  const deadline = options.timeoutMs === null ? {} : { now: Date.now, timeoutMs: options.timeoutMs };
  const api = new RuntimeApi({ ...deadline, onExchange });
  for (const [index, event] of events.entries()) {
    if (!isJson(event)) tell(`Event ${index + 1} is not JSON; the function gets it as it is.`);
    api.enqueue(event);
  }

  let served: ServedApi;
  try {
    served = await serve(api, options);
  } catch (error) {
    tell(whyNotServed(error, options));
    return 1;
  }
  const interrupt = () => {
    if (api.unanswered > 0) tell(`Stopped; ${api.unanswered} of ${events.length} events stay unanswered.`);
    end(api.unanswered > 0 ? 130 : 0);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  // Whoever reads our output has gone, as `head` does: there is nobody left to print for.
  process.stdout.on('error', () => end(0));

  const greeting = `The Runtime API listens on ${served.address}. Start the function with this environment:\n`;
  (options.json ? process.stderr : process.stdout).write(`${greeting}\n${environment(served.address)}`);
  const status = await ended;
  // The last exchange is told of before its answer leaves: let it go out first.
  await new Promise((turn) => setImmediate(turn));
  await served.close();
  if (status === 0 && !options.json) process.stdout.write(`\n${FAREWELL}\n`);
  return status;
}

try {
  const options = optionsFrom(process.argv.slice(2));
  if (options === null) process.stdout.write(HELP);
  else process.exitCode = await run(options);
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  tell(error.message);
  process.exitCode = 2;
}
