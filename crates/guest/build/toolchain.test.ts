import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findToolchain, systemToolchain } from './toolchain.ts';

const PACKAGES = [
  'bin/rustc',
  'bin/cargo',
  'bin/wasm-ld-19',
  'lib/rustlib/src/rust/library/Cargo.lock',
  'lib/wasm32-wasi/crt1-reactor.o',
];

let prefix: string;
beforeEach(async () => {
  prefix = await mkdtemp(join(tmpdir(), 'toolchain-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(prefix, { recursive: true });
});

async function install(files: string[]) {
  for (const file of files) {
    await mkdir(dirname(join(prefix, file)), { recursive: true });
    await writeFile(join(prefix, file), '');
  }
}

test('the packages of the system are found, with their newest linker', async () => {
  await install([...PACKAGES, 'bin/wasm-ld-9', 'bin/wasm-ld-19.old']);
  const found = await systemToolchain(prefix);
  expect(found?.env.CARGO_TARGET_WASM32_WASIP1_LINKER).toBe(join(prefix, 'bin/wasm-ld-19'));
  expect(found?.rustflags).toContain(`-Clink-arg=${join(prefix, 'lib/wasm32-wasi/crt1-reactor.o')}`);
});

test('a linker without a number is as good', async () => {
  await install([...PACKAGES.filter((file) => !file.includes('wasm-ld')), 'bin/wasm-ld']);
  const found = await systemToolchain(prefix);
  expect(found?.env.CARGO_TARGET_WASM32_WASIP1_LINKER).toBe(join(prefix, 'bin/wasm-ld'));
});

test.each(PACKAGES)('without %s they are of no use', async (missing) => {
  await install(PACKAGES.filter((file) => file !== missing));
  expect(await systemToolchain(prefix)).toBeNull();
});

test('where there is none, it is said what to install', async () => {
  vi.stubEnv('PATH', prefix);
  await expect(findToolchain(prefix)).rejects.toThrow(
    /apt-get install rustc-web .*\n.*rustup toolchain install nightly --component rust-src/,
  );
});
