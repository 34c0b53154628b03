/** `npm run -s playground -- …` in the project that the WebContainer mounts: one run. `--help` says how. */
import { HELP, LIST, optionsFrom } from '../command-line-options.ts';
import { crateEngine } from '../engines/crate.ts';
import { modelEngine } from '../engines/model.ts';
import { Declined } from '../run.ts';
import { showRun } from '../show-run.ts';
import { WrongArguments } from '../wrong-arguments.ts';
import { readCrate } from './read-crate.ts';

const engines = { model: modelEngine, crate: crateEngine(readCrate) };

async function output(args: string[]): Promise<string> {
  const options = optionsFrom(args);
  if (options === 'help') return HELP;
  if (options === 'list') return LIST;
  const { setup, scenario, event, engine, json } = options;
  const started = await engines[engine].start(setup, new AbortController().signal);
  const run = await started.invoke(new TextEncoder().encode(event), scenario?.fault);
  return json ? `${JSON.stringify(run, null, 2)}\n` : showRun(run);
}

try {
  process.stdout.write(await output(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof WrongArguments || error instanceof Declined)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
