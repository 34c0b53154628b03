import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assembledGuest } from '../../../playground/functions/crate/testing/hostile-guest.ts';
import { optimise } from './optimise.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'optimise-'));
});
afterEach(() => rm(directory, { recursive: true }));

test('a module is optimised once, and again when it has changed or the last run was not the same', async () => {
  const [from, to] = [join(directory, 'orders.wasm'), join(directory, 'optimised.wasm')];
  const compile = (exit: number) => writeFile(from, assembledGuest({ turn: `(i32.const ${exit})` }));
  const result = () => readFile(to, 'utf8');
  await compile(1);
  await optimise(from, to);
  const [first, { mtimeMs }] = [await result(), await stat(to)];
  await optimise(from, to);
  expect((await stat(to)).mtimeMs).toBe(mtimeMs);

  await compile(2);
  await optimise(from, to);
  expect(await result()).not.toBe(first);

  // As an earlier Binaryen, or a run that was cut off, would leave it.
  await writeFile(to, 'another result');
  await writeFile(`${to}.made`, 'in another way');
  await optimise(from, to);
  expect(WebAssembly.validate(await readFile(to))).toBe(true);
});
