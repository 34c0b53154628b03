import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { update } from '../../build/files.ts';
import { functionSource, lockFile as nativeLockFile } from '../../build/paths.ts';
import { execute } from './execute.ts';
import { guestManifest, HYPER_UTIL } from './manifest.ts';
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

/** The part of a toolchain that lock files need. */
export type Cargo = Pick<Toolchain, 'cargo' | 'env'>;

/** The cargo that builds the native functions, which need no WebAssembly. */
export const nativeCargo: Cargo = { cargo: { program: 'cargo', args: [] }, env: {} };

/** Writes a generated package with the version's committed lock file, which is made first if the version is new. */
export async function writePackage(guest: GuestPackage, cargo: Cargo): Promise<void> {
  await writeSources(guest);
  const lock = lockFile(guest.version);
  if (!existsSync(lock)) {
    await mkdir(dirname(lock), { recursive: true });
    await writeFile(lock, await newLock(guest, cargo));
  }
  const locked = await readFile(lock, 'utf8');
  await update(
    join(guest.directory, 'Cargo.lock'),
    locked.replace('name = "orders"', `name = "${guest.name}"`),
  );
}

/**
 * A version's lock file, made from the native build's: the same dependencies, but for hyper-util.
 * @throws {Error} with cargo's output when the version takes no such hyper-util
 */
export async function newLock(guest: GuestPackage, { cargo, env }: Cargo): Promise<string> {
  await writeSources(guest);
  const generated = join(guest.directory, 'Cargo.lock');
  await cp(nativeLockFile(guest.version), generated);
  const replace = ['update', 'hyper-util', '--precise', await replacementVersion()];
  await execute(cargo.program, [...cargo.args, ...replace], { cwd: guest.directory, env });
  return readFile(generated, 'utf8');
}

async function writeSources({ name, version, directory, sources }: GuestPackage): Promise<void> {
  await update(join(directory, 'Cargo.toml'), guestManifest(name, version));
  await update(
    join(directory, HYPER_UTIL, 'Cargo.toml'),
    await readFile(join(hyperUtil, 'Cargo.toml'), 'utf8'),
  );
  await writeRust(join(directory, HYPER_UTIL, 'src'), [join(hyperUtil, 'src')]);
  await writeRust(join(directory, 'src'), sources);
}

async function writeRust(directory: string, sources: string[]): Promise<void> {
  for (const [file, path] of await filesIn(sources)) {
    await update(join(directory, file), await readFile(path, 'utf8'));
  }
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
