import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Incomplete, type Surroundings, tooOld } from './requirements.ts';
import type { Toolchain } from './toolchain.ts';

/** The distribution's packages. Its rustc is a stable one, which RUSTC_BOOTSTRAP lets build std. */
export async function systemToolchain({ prefix, run }: Surroundings): Promise<Toolchain | Incomplete> {
  const [rustc, cargo] = [join(prefix, 'bin', 'rustc'), join(prefix, 'bin', 'cargo')];
  const library = join(prefix, 'lib', 'rustlib', 'src', 'rust', 'library');
  const libc = ['wasm32-wasip1', 'wasm32-wasi']
    .map((name) => join(prefix, 'lib', name))
    .find((folder) => existsSync(join(folder, 'crt1-reactor.o')));
  const linker = newest((await readdir(join(prefix, 'bin')).catch(() => [])).filter(isWasmLinker));
  const version = existsSync(rustc) ? await run(rustc, ['--version']) : null;
  const absent = [
    { packaged: 'rustc-web', missing: version === null ? ['rustc'] : tooOld(version) },
    { packaged: 'cargo-web', missing: existsSync(cargo) ? [] : ['cargo'] },
    { packaged: 'rust-web-src', missing: existsSync(library) ? [] : ["std's sources"] },
    { packaged: 'wasi-libc', missing: libc === undefined ? ['a C library for WASI'] : [] },
    { packaged: 'lld-19', missing: linker === undefined ? ['the linker wasm-ld'] : [] },
  ].filter(({ missing }) => missing.length > 0);
  if (absent.length > 0 || version === null || libc === undefined || linker === undefined) {
    return {
      name: `Debian's packages in ${prefix}`,
      missing: absent.flatMap(({ missing }) => missing),
      install: [`apt-get install ${absent.map(({ packaged }) => packaged).join(' ')}`],
    };
  }
  return {
    name: `${rustc} with wasi-libc`,
    compiler: version.trim(),
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
    unwinder: false,
  };
}

/** LLVM's linker for WebAssembly, of any version. */
const isWasmLinker = (name: string) => /^wasm-ld(-\d+)?$/.test(name);

function newest(linkers: string[]): string | undefined {
  const version = (name: string) => Number(name.slice('wasm-ld-'.length));
  return linkers.sort((a, b) => version(b) - version(a))[0];
}
