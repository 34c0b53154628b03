import { stat } from 'node:fs/promises';
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

/** Makes a module smaller with Binaryen's wasm-opt, unless `to` is newer than `from` already. */
export async function optimise(from: string, to: string): Promise<void> {
  const [source, result] = await Promise.all([stat(from), stat(to).catch(() => null)]);
  if (result !== null && result.mtimeMs > source.mtimeMs) return;
  const binaryen = dirname(createRequire(import.meta.url).resolve('binaryen'));
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  const options = ['-Oz', '--mvp-features', ...features, from, '-o', to];
  await execute(process.execPath, [join(binaryen, 'bin', 'wasm-opt'), ...options]);
}
