import { HELP, LIST, type Options, optionsFrom } from './command-line-options.ts';
import { Declined, type Engine, type Run } from './run.ts';
import { showRun } from './show-run.ts';
import { WrongArguments } from './wrong-arguments.ts';

type Engines = Readonly<Record<Options['engine'], Engine>>;

/**
 * Does what this process's arguments ask for, as `--help` says, and prints what came of it. Sets the exit code to 2 for
 * wrong arguments and for a run that the engine declines.
 * @param engines what each name stands for
 */
export async function runCommand(engines: Engines): Promise<void> {
  // Whoever reads our output has gone, as `head` does: there is nobody left to print for.
  process.stdout.on('error', () => {});
  try {
    process.stdout.write(await output(process.argv.slice(2), engines));
  } catch (error) {
    if (!(error instanceof WrongArguments || error instanceof Declined)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

async function output(args: string[], engines: Engines): Promise<string> {
  const options = optionsFrom(args);
  if (options === 'help') return HELP;
  if (options === 'list') return LIST;
  const { version, ...rest } = await run(options, engines);
  const done = { version, scenario: options.scenario?.id ?? null, ...rest };
  return options.json ? `${JSON.stringify(done, null, 2)}\n` : showRun(done);
}

async function run({ setup, scenario, event, engine }: Options, engines: Engines): Promise<Run> {
  const started = await engines[engine].start(setup, new AbortController().signal);
  try {
    return await started.invoke(new TextEncoder().encode(event), scenario?.fault);
  } finally {
    await started.close();
  }
}
