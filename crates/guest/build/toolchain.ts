import { execute } from './execute.ts';
import type { Incomplete, Surroundings } from './requirements.ts';
import { rustupToolchain } from './rustup-toolchain.ts';
import { systemToolchain } from './system-toolchain.ts';

/** What compiles the guests: a Rust that may use unstable options, std's sources, and a C library for WASI. */
export interface Toolchain {
  /** For people. */
  name: string;
  /** What its `rustc --version` says. */
  compiler: string;
  /** Runs its cargo. */
  cargo: { program: string; args: string[] };
  env: Record<string, string>;
  /** What rustc needs to find the linker's parts, beside what every toolchain is told. */
  rustflags: string[];
  /** Folder `library` of Rust's sources, from which std is built. */
  library: string;
  /** Whether LLVM's libunwind is linked in. */
  unwinder: boolean;
}

/**
 * Looks for what can build the guests.
 * @param choice `system` for the distribution's packages, or the name of a toolchain of rustup, such as
 * `nightly-2026-10-30`. Without one, the system's packages first, then rustup's nightly.
 * @throws {Error} that says what is missing, and what installs it
 */
export async function findToolchain(
  choice: string | undefined = process.env.GUEST_TOOLCHAIN,
  surroundings: Surroundings = { prefix: '/usr', run: execute },
): Promise<Toolchain> {
  const system = () => systemToolchain(surroundings);
  const rustup = (name: string) => () => rustupToolchain(name, surroundings);
  const wanted =
    choice === undefined ? [system, rustup('nightly')] : [choice === 'system' ? system : rustup(choice)];
  const incomplete: Incomplete[] = [];
  for (const look of wanted) {
    const found = await look();
    if (!('missing' in found)) return found;
    incomplete.push(found);
  }
  throw new Error(explain(incomplete));
}

function explain(incomplete: Incomplete[]): string {
  const ways = incomplete.map(({ name, missing, install }) =>
    [`${name}: missing ${missing.join(', ')}`, ...install.map((command) => `  ${command}`)].join('\n'),
  );
  const one = incomplete.length === 1 ? 'Install what is missing' : 'Install what one of these lacks';
  return `No Rust was found that can build the guests. ${one}, then run this again.\n${ways.join('\n')}`;
}
