/** `npm run -s playground -- …`: one run of the demo function on the command line. `--help` says how. */
import { loadCrateFile } from './custom-runtime/crate-files.ts';
import { crateEngine } from './engines/crate.ts';
import { modelEngine } from './engines/model.ts';
import { runCommand } from './run-command.ts';

await runCommand({ model: modelEngine, crate: crateEngine(loadCrateFile) });
