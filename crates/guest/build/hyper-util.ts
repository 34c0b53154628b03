import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { update } from '../../build/files.ts';
import { lockFile as nativeLockFile } from '../../build/paths.ts';
import { BYTE_STREAM } from './manifest.ts';
import { type Cargo, metadata } from './metadata.ts';
import { overlay, SOURCES } from './overlay.ts';
import { hyperUtilDownload, hyperUtilFiles } from './paths.ts';

/** What hyper-util's HTTP client asks for and never uses: tokio's sockets and the crate below them. */
const SOCKETS = '    "tokio/net",\n    "dep:socket2",\n';

/**
 * Writes the hyper-util that the native function of a version is built with, as it was published but for its sockets,
 * which WASI lacks: the files of crates/guest/hyper-util take the place of its own.
 * @param directory where it is put; byte-stream stands beside it
 * @param version exact version of `lambda_runtime`
 * @throws {Error} when its manifest does not read as expected
 */
export async function writeHyperUtil(directory: string, version: string, cargo: Cargo): Promise<void> {
  const published = await download(version, cargo);
  const manifest = await readFile(join(published, 'Cargo.toml'), 'utf8');
  if (!manifest.includes(SOCKETS)) {
    throw new Error(
      `${published} asks for its sockets in another way; see crates/guest/build/hyper-util.ts.`,
    );
  }
  const withStreams = `${manifest.replace(SOCKETS, '    "tokio",\n')}
[dependencies.${BYTE_STREAM}]
path = "../${BYTE_STREAM}"
`;
  await update(join(directory, 'Cargo.toml'), withStreams);
  await overlay(directory, SOURCES, [published, hyperUtilFiles]);
}

/** @returns the folder where cargo has put it, checked against the lock file's hash */
async function download(version: string, cargo: Cargo): Promise<string> {
  const directory = hyperUtilDownload(version);
  // The lock file's own package, with one of its dependencies.
  const manifest =
    '[package]\nname = "orders"\nversion = "0.0.0"\n\n[workspace]\n\n[dependencies]\nhyper-util = "*"\n';
  await update(join(directory, 'Cargo.toml'), manifest);
  await update(join(directory, 'src', 'lib.rs'), '');
  await update(join(directory, 'Cargo.lock'), await readFile(nativeLockFile(version), 'utf8'));
  const { packages } = await metadata(directory, cargo);
  const found = packages.find(({ name }) => name === 'hyper-util');
  if (found === undefined) throw new Error(`lambda_runtime ${version} does not depend on hyper-util.`);
  return dirname(found.manifest_path);
}
