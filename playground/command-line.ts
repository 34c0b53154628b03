/** `npm run -s playground -- …`: one run of the demo function on the command line. `--help` says how. */
import { HELP, LIST, type Options, optionsFrom } from './command-line-options.ts';
import { loadCrateFile } from './custom-runtime/crate-files.ts';
import { crateEngine } from './engines/crate.ts';
import { modelEngine } from './engines/model.ts';
import { Declined, type Run } from './run.ts';
import { showRun } from './show-run.ts';
import { WrongArguments } from './wrong-arguments.ts';

const engines = { model: modelEngine, crate: crateEngine(loadCrateFile) };

async function run({ setup, scenario, event, engine }: Options): Promise<Run> {
  const started = await engines[engine].start(setup, new AbortController().signal);
  try {
    return await started.invoke(new TextEncoder().encode(event), scenario?.fault);
  } finally {
    await started.close();
  }
}

async function output(args: string[]): Promise<string> {
  const options = optionsFrom(args);
  if (options === 'help') return HELP;
  if (options === 'list') return LIST;
  const { version, ...rest } = await run(options);
  const done = { version, scenario: options.scenario?.id ?? null, ...rest };
  return options.json ? `${JSON.stringify(done, null, 2)}\n` : showRun(done);
}

// Whoever reads our output has gone, as `head` does: there is nobody left to print for.
process.stdout.on('error', () => {});

try {
  process.stdout.write(await output(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof WrongArguments || error instanceof Declined)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
