import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execute } from './execute.ts';

/** What compiles the guests: a Rust that may use unstable options, std's sources, and a C library for WASI. */
export interface Toolchain {
  /** For people. */
  name: string;
  /** Runs its cargo. */
  cargo: { program: string; args: string[] };
  env: Record<string, string>;
  /** What rustc needs to find the linker's parts, beside what every toolchain is told. */
  rustflags: string[];
  /** Folder `library` of Rust's sources, from which std is built. */
  library: string;
}

export const TARGET = 'wasm32-wasip1';

const INSTALL = `No Rust was found that can build the guests. Install one of these, then run this again:
  Debian or Ubuntu:  apt-get install rustc-web cargo-web rust-web-src wasi-libc lld-19
  rustup:            rustup toolchain install nightly --component rust-src --target ${TARGET}`;

/**
 * Looks for the system's packages first, then for rustup's nightly.
 * @param prefix where the system's packages are installed
 * @throws {Error} with what to install when there is neither
 */
export async function findToolchain(prefix = '/usr'): Promise<Toolchain> {
  const found = (await systemToolchain(prefix)) ?? (await rustupToolchain());
  if (found === null) throw new Error(INSTALL);
  return found;
}

/**
 * The distribution's packages. Its rustc is a stable one, which RUSTC_BOOTSTRAP lets build std.
 * @param prefix where they are installed
 */
export async function systemToolchain(prefix: string): Promise<Toolchain | null> {
  const [rustc, cargo] = [join(prefix, 'bin', 'rustc'), join(prefix, 'bin', 'cargo')];
  const library = join(prefix, 'lib', 'rustlib', 'src', 'rust', 'library');
  const libc = ['wasm32-wasip1', 'wasm32-wasi']
    .map((name) => join(prefix, 'lib', name))
    .find(hasReactorStart);
  const linker = newest((await readdir(join(prefix, 'bin')).catch(() => [])).filter(isWasmLinker));
  if (![rustc, cargo, library].every(existsSync) || libc === undefined || linker === undefined) return null;
  return {
    name: `${rustc} with wasi-libc`,
    cargo: { program: cargo, args: [] },
    env: {
      RUSTC: rustc,
      RUSTC_BOOTSTRAP: '1',
      CARGO_TARGET_WASM32_WASIP1_LINKER: join(prefix, 'bin', linker),
    },
    rustflags: [
      '-Clink-self-contained=no',
      `-Clink-arg=-L${libc}`,
      `-Clink-arg=${join(libc, 'crt1-reactor.o')}`,
      '-Clink-arg=-lc',
    ],
    library,
  };
}

/** rustup's nightly, whose target brings its own linker and C library. */
async function rustupToolchain(): Promise<Toolchain | null> {
  const sysroot = await execute('rustup', ['run', 'nightly', 'rustc', '--print', 'sysroot']).catch(
    () => null,
  );
  if (sysroot === null) return null;
  const rustlib = join(sysroot.trim(), 'lib', 'rustlib');
  const library = join(rustlib, 'src', 'rust', 'library');
  if (!existsSync(library) || !hasReactorStart(join(rustlib, TARGET, 'lib', 'self-contained'))) return null;
  return {
    name: "rustup's nightly",
    cargo: { program: 'rustup', args: ['run', 'nightly', 'cargo'] },
    env: {},
    rustflags: [],
    library,
  };
}

const hasReactorStart = (folder: string) => existsSync(join(folder, 'crt1-reactor.o'));

/** LLVM's linker for WebAssembly, of any version. */
const isWasmLinker = (name: string) => /^wasm-ld(-\d+)?$/.test(name);

function newest(linkers: string[]): string | undefined {
  const version = (name: string) => Number(name.slice('wasm-ld-'.length));
  return linkers.sort((a, b) => version(b) - version(a))[0];
}
