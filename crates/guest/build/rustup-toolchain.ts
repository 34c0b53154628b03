import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Incomplete, type Surroundings, TARGET, tooOld } from './requirements.ts';
import type { Toolchain } from './toolchain.ts';

/**
 * A nightly of rustup's, whose target brings its own linker and C library.
 * @param name as rustup has it: `nightly`, `nightly-2026-10-30`
 */
export async function rustupToolchain(name: string, { run }: Surroundings): Promise<Toolchain | Incomplete> {
  const rustup = `rustup's ${name}`;
  const rustc = ['run', name, 'rustc'];
  try {
    await run('rustup', ['--version']);
  } catch {
    return {
      name: rustup,
      missing: ['rustup (https://rustup.rs)'],
      install: [installed(name)],
    };
  }
  const version = await run('rustup', [...rustc, '--version']).catch(() => null);
  if (version === null) return { name: rustup, missing: ['the toolchain'], install: [installed(name)] };
  const rustlib = join((await run('rustup', [...rustc, '--print', 'sysroot'])).trim(), 'lib', 'rustlib');
  const library = join(rustlib, 'src', 'rust', 'library');
  const libraries = join(rustlib, TARGET, 'lib', 'self-contained');
  const absent = [
    { missing: tooOld(version), install: `rustup update ${name}` },
    {
      missing: existsSync(library) ? [] : ['rust-src'],
      install: `rustup component add rust-src --toolchain ${name}`,
    },
    {
      missing: existsSync(join(libraries, 'crt1-reactor.o')) ? [] : [`the target ${TARGET}`],
      install: `rustup target add ${TARGET} --toolchain ${name}`,
    },
  ].filter(({ missing }) => missing.length > 0);
  // rustup's server drops the parts of an old nightly, and then has those of a new one only.
  const otherwise = name === 'nightly' ? [`or, if that is gone: ${installed(name)}`] : [];
  if (absent.length > 0) {
    return {
      name: rustup,
      missing: absent.flatMap(({ missing }) => missing),
      install: [...absent.map(({ install }) => install), ...otherwise],
    };
  }
  return {
    name: rustup,
    compiler: version.trim(),
    cargo: { program: 'rustup', args: ['run', name, 'cargo'] },
    env: {},
    rustflags: [],
    library,
    unwinder: existsSync(join(libraries, 'libunwind.a')),
  };
}

const installed = (name: string) =>
  `rustup toolchain install ${name} --profile minimal --component rust-src --target ${TARGET}`;
