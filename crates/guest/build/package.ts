import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { update } from '../../build/files.ts';
import { functionSource, lockFile as nativeLockFile } from '../../build/paths.ts';
import { execute } from './execute.ts';
import { guestManifest } from './manifest.ts';
import { guestSource, hyperUtil, lockFile, packageDirectory } from './paths.ts';
import type { Toolchain } from './toolchain.ts';

/** Replaced by the guest's own, which does not block. */
const NATIVE_MAIN = 'main.rs';

/**
 * Writes the generated package of a version: the demo function's modules as they are, the guest's `main`, and the
 * committed lock file (made first, if the version is new, from the native build's: the same dependencies).
 */
export async function writePackage(version: string, { cargo, env }: Toolchain): Promise<void> {
  const directory = packageDirectory(version);
  await update(join(directory, 'Cargo.toml'), guestManifest(version, relative(directory, hyperUtil)));
  for (const folder of [functionSource, guestSource]) {
    for (const file of await readdir(folder)) {
      if (folder === functionSource && file === NATIVE_MAIN) continue;
      await update(join(directory, 'src', file), await readFile(join(folder, file), 'utf8'));
    }
  }
  const generated = join(directory, 'Cargo.lock');
  const lock = lockFile(version);
  if (!existsSync(lock)) {
    await cp(nativeLockFile(version), generated);
    const update = ['update', 'hyper-util', '--precise', await replacementVersion()];
    await execute(cargo.program, [...cargo.args, ...update], { cwd: directory, env });
    await mkdir(dirname(lock), { recursive: true });
    await cp(generated, lock);
  }
  await update(generated, await readFile(lock, 'utf8'));
}

async function replacementVersion(): Promise<string> {
  const manifest = await readFile(join(hyperUtil, 'Cargo.toml'), 'utf8');
  const [, version] = /^version = "(.+)"$/m.exec(manifest) ?? [];
  if (version === undefined) throw new Error('crates/guest/hyper-util/Cargo.toml has no version.');
  return version;
}
