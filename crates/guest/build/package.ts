import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { update } from '../../build/files.ts';
import { functionSource, lockFile as nativeLockFile } from '../../build/paths.ts';
import { execute } from './execute.ts';
import { guestManifest } from './manifest.ts';
import { guestSource, hyperUtil, lockFile, packageDirectory, probeSource } from './paths.ts';
import type { Toolchain } from './toolchain.ts';

/** A function to compile to WebAssembly. */
export interface GuestPackage {
  /**
   * `orders`, or a name that stands at its place in a lock file. No other guest with the same dependencies may have it:
   * cargo takes two such packages for one, wherever they are.
   */
  name: string;
  /** Exact version of `lambda_runtime`. */
  version: string;
  /** Where the package is generated. */
  directory: string;
  /** Folders of Rust files; where two have a file of the same name, the later one's counts. */
  sources: string[];
}

/** The demo function: its own modules as they are, with the guest's `main`, which does not block. */
export const demoGuest = (version: string): GuestPackage => ({
  name: 'orders',
  version,
  directory: packageDirectory(version),
  sources: [functionSource, guestSource],
});

/** The same with a handler for the tests, which misbehaves on demand. */
export const probeGuest = (version: string): GuestPackage => ({
  name: 'orders-probe',
  version,
  directory: packageDirectory('probe'),
  sources: [functionSource, guestSource, probeSource],
});

/**
 * Writes a generated package with the version's committed lock file (made first, if the version is new, from the native
 * build's: the same dependencies).
 */
export async function writePackage(guest: GuestPackage, { cargo, env }: Toolchain): Promise<void> {
  const { version, directory, sources } = guest;
  await update(
    join(directory, 'Cargo.toml'),
    guestManifest(guest.name, version, relative(directory, hyperUtil)),
  );
  for (const [name, path] of await filesIn(sources)) {
    await update(join(directory, 'src', name), await readFile(path, 'utf8'));
  }
  const generated = join(directory, 'Cargo.lock');
  const lock = lockFile(version);
  if (!existsSync(lock)) {
    await cp(nativeLockFile(version), generated);
    const replace = ['update', 'hyper-util', '--precise', await replacementVersion()];
    await execute(cargo.program, [...cargo.args, ...replace], { cwd: directory, env });
    await mkdir(dirname(lock), { recursive: true });
    await cp(generated, lock);
  }
  const locked = await readFile(lock, 'utf8');
  await update(generated, locked.replace('name = "orders"', `name = "${guest.name}"`));
}

async function filesIn(folders: string[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      if (name.endsWith('.rs')) files.set(name, join(folder, name));
    }
  }
  return files;
}

async function replacementVersion(): Promise<string> {
  const manifest = await readFile(join(hyperUtil, 'Cargo.toml'), 'utf8');
  const [, version] = /^version = "(.+)"$/m.exec(manifest) ?? [];
  if (version === undefined) throw new Error('crates/guest/hyper-util/Cargo.toml has no version.');
  return version;
}
