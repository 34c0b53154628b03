import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rustTool } from '../../crates/build/cargo.ts';
import { checkPrograms } from './check-programs.ts';
import { programs, to } from './upgrades.ts';

/** `node snippets/testing/record-compile-errors.ts`: writes what the compiler says to each program on each version. */
const rustc = (await rustTool('rustc', ['--version'], import.meta.dirname)).trim();
const runs = [];
for (const version of to) {
  runs.push(...(await checkPrograms({ version, programs: programs.map(({ program }) => program) })));
}
const file = join(import.meta.dirname, '..', 'upgrade', 'compile-errors.json');
await writeFile(file, `${JSON.stringify({ rustc, runs }, null, 2)}\n`);
console.log(`${file}: ${runs.length} runs`);
