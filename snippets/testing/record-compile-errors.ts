import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rustTool } from '../../crates/build/cargo.ts';
import recorded from '../upgrade/compile-errors.json' with { type: 'json' };
import { checkPrograms } from './check-programs.ts';
import { to } from './upgrades.ts';

/**
 * `node snippets/testing/record-compile-errors.ts`: writes anew what the compiler says, on each version, to the programs
 * that compile-errors.json names already. A new one is first added there by hand.
 */
const programs = [...new Set(recorded.runs.map(({ program }) => program))];
const rustc = (await rustTool('rustc', ['--version'], import.meta.dirname)).trim();
const runs = [];
for (const version of to) {
  runs.push(...(await checkPrograms({ version, programs })));
}
const file = join(import.meta.dirname, '..', 'upgrade', 'compile-errors.json');
await writeFile(file, `${JSON.stringify({ rustc, runs }, null, 2)}\n`);
console.log(`${file}: ${runs.length} runs`);
