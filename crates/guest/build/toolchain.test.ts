import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findToolchain } from './toolchain.ts';

/** The files by which the packages of the system are known, and what is said and installed where one is missing. */
const PACKAGES = [
  { file: 'bin/rustc', missing: 'rustc', packaged: 'rustc-web' },
  { file: 'bin/cargo', missing: 'cargo', packaged: 'cargo-web' },
  { file: 'bin/wasm-ld-19', missing: 'the linker wasm-ld', packaged: 'lld-19' },
  {
    file: 'lib/rustlib/src/rust/library/Cargo.lock',
    missing: "std's sources",
    packaged: 'rust-web-src',
  },
  { file: 'lib/wasm32-wasi/crt1-reactor.o', missing: 'a C library for WASI', packaged: 'wasi-libc' },
];
const FILES = PACKAGES.map(({ file }) => file);
const RUST_SRC = 'lib/rustlib/src/rust/library/Cargo.lock';
const WASI_TARGET = 'lib/rustlib/wasm32-wasip1/lib/self-contained/crt1-reactor.o';

let prefix: string;
beforeEach(async () => {
  prefix = await mkdtemp(join(tmpdir(), 'toolchain-'));
});
afterEach(() => rm(prefix, { recursive: true }));

async function install(files: string[], under = prefix) {
  for (const file of files) {
    await mkdir(dirname(join(under, file)), { recursive: true });
    await writeFile(join(under, file), '');
  }
}

/** A machine whose rustc is of a version, and whose rustup has some toolchains, each with its sysroot in `prefix`. */
const machine = ({ rustc = '1.96.0', rustup }: { rustc?: string; rustup?: Record<string, string> } = {}) => ({
  prefix,
  run: async (program: string, args: string[]) => {
    if (program === join(prefix, 'bin/rustc')) return `rustc ${rustc} (0123456789 2026-05-25)\n`;
    if (program !== 'rustup' || rustup === undefined) throw new Error(`${program} failed:`);
    if (args[0] === '--version') return 'rustup 1.29.0\n';
    const version = rustup[args[1] ?? ''];
    if (version === undefined) throw new Error('rustup run failed:');
    return args.at(-1) === 'sysroot'
      ? `${join(prefix, args[1] ?? '')}\n`
      : `rustc ${version} (0123 2026-10-29)\n`;
  },
});

test('the packages of the system are found, with their newest linker', async () => {
  await install([...FILES, 'bin/wasm-ld-9', 'bin/wasm-ld-19.old']);
  const found = await findToolchain(undefined, machine());
  expect(found.env.CARGO_TARGET_WASM32_WASIP1_LINKER).toBe(join(prefix, 'bin/wasm-ld-19'));
  expect(found.compiler).toBe('rustc 1.96.0 (0123456789 2026-05-25)');
  expect(found.rustflags).toContain(`-Clink-arg=${join(prefix, 'lib/wasm32-wasi/crt1-reactor.o')}`);
});

test('a linker without a number is as good', async () => {
  await install([...FILES.filter((file) => !file.includes('wasm-ld')), 'bin/wasm-ld']);
  const found = await findToolchain(undefined, machine());
  expect(found.env.CARGO_TARGET_WASM32_WASIP1_LINKER).toBe(join(prefix, 'bin/wasm-ld'));
});

test.each(PACKAGES)('where only $packaged is missing, only that is to be installed', async (one) => {
  await install(FILES.filter((file) => file !== one.file));
  await expect(findToolchain('system', machine())).rejects.toThrow(
    `missing ${one.missing}\n  apt-get install ${one.packaged}`,
  );
});

test('a compiler that is too old is named', async () => {
  await install(FILES);
  await expect(findToolchain('system', machine({ rustc: '1.63.0' }))).rejects.toThrow(
    'missing rustc 1.88.0 or newer (found: 1.63.0)\n  apt-get install rustc-web',
  );
});

test("rustup's nightly is found where the system has none, with its sources", async () => {
  await install([RUST_SRC, WASI_TARGET], join(prefix, 'nightly'));
  const found = await findToolchain(undefined, machine({ rustup: { nightly: '1.101.0-nightly' } }));
  expect(found.cargo).toEqual({ program: 'rustup', args: ['run', 'nightly', 'cargo'] });
  expect(found.compiler).toBe('rustc 1.101.0-nightly (0123 2026-10-29)');
  expect(found.library).toBe(join(prefix, 'nightly/lib/rustlib/src/rust/library'));
});

test("a toolchain of rustup's that is asked for is taken, though the system's would do", async () => {
  await install(FILES);
  await install([RUST_SRC, WASI_TARGET], join(prefix, 'nightly-2026-10-30'));
  const rustup = { 'nightly-2026-10-30': '1.101.0-nightly' };
  const found = await findToolchain('nightly-2026-10-30', machine({ rustup }));
  expect(found.cargo.args).toEqual(['run', 'nightly-2026-10-30', 'cargo']);
});

test.each([
  {
    lacks: 'rust-src',
    there: [WASI_TARGET],
    said: 'missing rust-src\n  rustup component add rust-src --toolchain nightly',
  },
  {
    lacks: 'the target',
    there: [RUST_SRC],
    said: 'missing the target wasm32-wasip1\n  rustup target add wasm32-wasip1 --toolchain nightly',
  },
  {
    lacks: 'both',
    there: [],
    said: [
      'missing rust-src, the target wasm32-wasip1',
      '  rustup component add rust-src --toolchain nightly',
      '  rustup target add wasm32-wasip1 --toolchain nightly',
    ].join('\n'),
  },
])('where the nightly lacks $lacks, that is said, with the command for it', async ({ there, said }) => {
  await install(there, join(prefix, 'nightly'));
  const only = machine({ rustup: { nightly: '1.97.0-nightly' } });
  await expect(findToolchain('nightly', only)).rejects.toThrow(said);
});

test('without the nightly or without rustup, one command brings all of it', async () => {
  const command =
    'rustup toolchain install nightly --profile minimal --component rust-src --target wasm32-wasip1';
  await expect(findToolchain('nightly', machine({ rustup: {} }))).rejects.toThrow(
    `rustup's nightly: missing the toolchain\n  ${command}`,
  );
  await expect(findToolchain('nightly', machine())).rejects.toThrow(
    `rustup's nightly: missing rustup (https://rustup.rs)\n  ${command}`,
  );
});

test('where there is nothing, both ways are shown', async () => {
  await expect(findToolchain(undefined, machine())).rejects.toThrow(
    /apt-get install rustc-web cargo-web rust-web-src wasi-libc lld-19\nrustup's nightly: missing rustup/,
  );
});
