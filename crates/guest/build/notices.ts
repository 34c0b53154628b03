import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execute } from './execute.ts';
import { demoGuest, writePackage } from './package.ts';
import { publishedDirectory } from './paths.ts';
import { TARGET } from './requirements.ts';
import type { Toolchain } from './toolchain.ts';

/** What `cargo metadata` says of a package, as far as it is read here. */
interface Package {
  id: string;
  name: string;
  version: string;
  license: string | null;
  repository: string | null;
  manifest_path: string;
}

interface Metadata {
  packages: Package[];
  resolve: {
    root: string;
    nodes: { id: string; deps: { pkg: string; dep_kinds: { kind: string | null }[] }[] }[];
  };
}

const isLicence = (file: string) => /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(file);

/** What is linked in beside crates. */
const WASI_LIBC = `wasi-libc
  Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT
  https://github.com/WebAssembly/wasi-libc`;

/**
 * Writes `notices.txt` beside the guests: every crate that is compiled into one of them or into its std, with the
 * licence texts that it comes with. Equal texts stand there once.
 */
export async function writeNotices(versions: readonly string[], toolchain: Toolchain): Promise<void> {
  const guests = versions.map(demoGuest);
  for (const guest of guests) await writePackage(guest, toolchain);
  const directories = [...guests.map(({ directory }) => directory), join(toolchain.library, 'sysroot')];
  const packages = new Map<string, Package>();
  for (const directory of directories) {
    for (const one of await linkedPackages(directory, toolchain))
      packages.set(`${one.name} ${one.version}`, one);
  }
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  const byText = new Map<string, string[]>();
  const list: string[] = [];
  for (const [label, { license, repository, manifest_path }] of sorted) {
    list.push([label, license ?? 'MIT OR Apache-2.0', repository ?? ''].filter(Boolean).join('\n  '));
    for (const text of await licenceTexts(dirname(manifest_path))) {
      byText.set(text, [...(byText.get(text) ?? []), label]);
    }
  }
  const texts = [...byText].map(([text, labels]) => `${labels.join(', ')}\n\n${text}`);
  const heading = 'What is compiled into the WebAssembly modules beside this file, and its licences.';
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  await mkdir(publishedDirectory, { recursive: true });
  await writeFile(
    join(publishedDirectory, 'notices.txt'),
    `${[heading, [...list, WASI_LIBC].join('\n'), ...texts].join(rule)}\n`,
  );
}

/** The packages that end up in a program: no dependencies of tests or of build scripts, and not the package itself. */
async function linkedPackages(directory: string, { cargo, env }: Toolchain): Promise<Package[]> {
  const options = ['--format-version', '1', '--locked', '--filter-platform', TARGET];
  const output = await execute(cargo.program, [...cargo.args, 'metadata', ...options], {
    cwd: directory,
    env,
  });
  const { packages, resolve }: Metadata = JSON.parse(output);
  const linked = new Set<string>();
  const pending = [resolve.root];
  for (const id of pending) {
    if (linked.has(id)) continue;
    linked.add(id);
    const node = resolve.nodes.find((one) => one.id === id);
    for (const { pkg, dep_kinds } of node?.deps ?? []) {
      if (dep_kinds.some(({ kind }) => kind === null)) pending.push(pkg);
    }
  }
  return packages.filter(({ id }) => linked.has(id) && id !== resolve.root);
}

async function licenceTexts(directory: string): Promise<string[]> {
  const files = (await readdir(directory)).filter(isLicence).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim());
}
