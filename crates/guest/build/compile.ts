import { homedir } from 'node:os';
import { join } from 'node:path';
import { MAX_MEMORY_BYTES } from '../../../playground/functions/crate/published.ts';
import { replaceIfChanged } from '../../build/files.ts';
import { repository } from '../../build/paths.ts';
import { execute } from './execute.ts';
import { type GuestPackage, writePackage } from './package.ts';
import { targetDirectory } from './paths.ts';
import { TARGET } from './requirements.ts';
import type { Toolchain } from './toolchain.ts';

/**
 * Compiles a guest, with a std that unwinds.
 * @returns the module's path
 * @throws {Error} with cargo's output when that fails, also when the committed lock file does not fit the manifest
 */
export async function compileGuest(guest: GuestPackage, toolchain: Toolchain): Promise<string> {
  await writePackage(guest, toolchain);
  const { cargo, env } = toolchain;
  const build = ['build', '--release', '--locked', '--target', TARGET, '--target-dir', targetDirectory];
  await execute(cargo.program, [...cargo.args, ...build, '-Zbuild-std=std,panic_unwind'], {
    cwd: guest.directory,
    env: { ...env, CARGO_ENCODED_RUSTFLAGS: rustflags(toolchain).join('\x1f') },
  });
  const module = join(guest.directory, `${guest.name}.wasm`);
  await replaceIfChanged(join(targetDirectory, TARGET, 'release', `${guest.name}.wasm`), module);
  return module;
}

function rustflags({ rustflags, library }: Toolchain): string[] {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  return [
    // tokio's multi-thread runtime, which lambda_runtime asks for and never starts, compiles for WASI only so.
    '--cfg',
    'tokio_unstable',
    '-Cpanic=unwind',
    '-Ctarget-feature=+exception-handling',
    // The exceptions of 2021, which Node 20 and older Safari know; a newer rustc throws those of 2025 unless told.
    '-Cllvm-args=-wasm-use-legacy-eh',
    // No entry that runs to its end: the host calls `_initialize`, `__main_void` and `turn`.
    '-Zwasi-exec-model=reactor',
    '-Clink-arg=--export=__main_void',
    `-Clink-arg=--max-memory=${MAX_MEMORY_BYTES}`,
    // A panic's place then reads as in the recordings, and no path of the building machine is left in the module. Of two
    // that fit, rustc takes the last: cargo's home may lie in the checkout.
    `--remap-path-prefix=${repository}=.`,
    `--remap-path-prefix=${join(cargoHome, 'registry', 'src')}=/cargo/registry/src`,
    `--remap-path-prefix=${library}=/rust/library`,
    ...rustflags,
  ];
}
