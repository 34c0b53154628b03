import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { execute } from './execute.ts';

/** What rustc uses of WebAssembly; every browser that this site supports has it. Exceptions are those of 2021. */
const FEATURES = [
  'exception-handling',
  'bulk-memory',
  'sign-ext',
  'nontrapping-float-to-int',
  'mutable-globals',
  'multivalue',
  'reference-types',
];
const OPTIONS = ['-Oz', '--mvp-features', ...FEATURES.map((feature) => `--enable-${feature}`)];

/** Makes a module smaller with Binaryen's wasm-opt, unless `to` was made from `from` as it is now, in the same way. */
export async function optimise(from: string, to: string): Promise<void> {
  const binaryen = dirname(createRequire(import.meta.url).resolve('binaryen'));
  const { version } = JSON.parse(await readFile(join(binaryen, 'package.json'), 'utf8'));
  const { mtimeMs } = await stat(from);
  const made = [mtimeMs, version, ...OPTIONS].join(' ');
  if ((await readFile(`${to}.made`, 'utf8').catch(() => '')) === made) return;
  // A run that is cut off leaves nothing that the next one would take for whole.
  const begun = `${to}.begun`;
  await execute(process.execPath, [join(binaryen, 'bin', 'wasm-opt'), ...OPTIONS, from, '-o', begun]);
  await rename(begun, to);
  await writeFile(`${to}.made`, made);
}
