/** `npm run -s playground -- …` in the project that the WebContainer mounts: one run. `--help` says how. */
import { crateEngine } from '../engines/crate.ts';
import { modelEngine } from '../engines/model.ts';
import { runCommand } from '../run-command.ts';
import { readCrate } from './read-crate.ts';

await runCommand({ model: modelEngine, crate: crateEngine(readCrate) });
