import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { update } from '../../build/files.ts';
import { functionSource, lockFile as nativeLockFile } from '../../build/paths.ts';
import { execute } from './execute.ts';
import { writeHyperUtil } from './hyper-util.ts';
import { BYTE_STREAM, guestManifest, HYPER_UTIL } from './manifest.ts';
import type { Cargo } from './metadata.ts';
import { overlay, SOURCES } from './overlay.ts';
import { byteStream, guestSource, lockFile, packageDirectory, probeSource } from './paths.ts';

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

/** The function's modules; the programs in its folder `bin` are others. */
const MODULES = /^[^/]+\.rs$/;

/** The cargo that builds the native functions, which need no WebAssembly. */
export const nativeCargo: Cargo = { cargo: { program: 'cargo', args: [] }, env: {} };

/** Writes a generated package with the version's committed lock file, which is made first if the version is new. */
export async function writePackage(guest: GuestPackage, cargo: Cargo): Promise<void> {
  await writeSources(guest, cargo);
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

/** A version's lock file, made from the native build's: the same dependencies, but for sockets. */
export async function newLock(guest: GuestPackage, cargo: Cargo): Promise<string> {
  await writeSources(guest, cargo);
  const generated = join(guest.directory, 'Cargo.lock');
  await cp(nativeLockFile(guest.version), generated);
  await execute(cargo.cargo.program, [...cargo.cargo.args, 'update', '--workspace'], {
    cwd: guest.directory,
    env: cargo.env,
  });
  return readFile(generated, 'utf8');
}

async function writeSources(
  { name, version, directory, sources }: GuestPackage,
  cargo: Cargo,
): Promise<void> {
  await update(join(directory, 'Cargo.toml'), guestManifest(name, version));
  await overlay(join(directory, 'src'), MODULES, sources);
  const manifest = await readFile(join(byteStream, 'Cargo.toml'), 'utf8');
  await update(join(directory, BYTE_STREAM, 'Cargo.toml'), manifest);
  await overlay(join(directory, BYTE_STREAM), SOURCES, [byteStream]);
  await writeHyperUtil(join(directory, HYPER_UTIL), version, cargo);
}
