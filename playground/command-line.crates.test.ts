import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGuest } from '../crates/guest/build/build.ts';
import { findToolchain } from '../crates/guest/build/toolchain.ts';

function playground(engine: string) {
  const script = join(import.meta.dirname, 'command-line.ts');
  const args = [script, '--version', '0.11.3', '--scenario', 'error-chain', '--json', '--engine', engine];
  return JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
}

test('--engine crate prints what --engine model prints, from the crate', async () => {
  await buildGuest('0.11.3', await findToolchain());
  const crate = playground('crate');
  expect(crate.engine).toBe('crate');
  expect({ ...crate, engine: 'model' }).toEqual(playground('model'));
});
