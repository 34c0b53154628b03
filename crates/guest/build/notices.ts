import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keptText, licenceTexts } from './licence-texts.ts';
import { linkedPackages } from './linked-packages.ts';
import { BYTE_STREAM } from './manifest.ts';
import type { Package } from './metadata.ts';
import { demoGuest, writePackage } from './package.ts';
import type { Toolchain } from './toolchain.ts';

/** Something of others that is in a module. */
export interface Part {
  /** Name and version. */
  label: string;
  /** SPDX expression. */
  license: string | null;
  repository: string | null;
  /** Its licences, whole. */
  texts: string[];
}

/** What is linked in beside crates. Its licence files are the same in every release of it that has been tried. */
const WASI_LIBC = {
  label: 'wasi-libc',
  license: 'Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT, with parts under MIT and BSD-2-Clause',
  repository: 'https://github.com/WebAssembly/wasi-libc',
};

/** LLVM's exception lets its users go without the text. */
const LIBUNWIND: Part = {
  label: 'LLVM libunwind',
  license: 'Apache-2.0 WITH LLVM-exception',
  repository: 'https://github.com/llvm/llvm-project',
  texts: [],
};

/**
 * Writes `notices.txt` into a folder of guests: every crate of others that is compiled into one of them or into its
 * std, and the C libraries, with the licence texts that they come with.
 * @throws {Error} when a crate names no licence and comes with none
 */
export async function writeNotices(
  directory: string,
  versions: readonly string[],
  toolchain: Toolchain,
): Promise<void> {
  const parts = [
    ...(await crates(versions, toolchain)),
    { ...WASI_LIBC, texts: [await keptText('wasi-libc')] },
    ...(toolchain.unwinder ? [LIBUNWIND] : []),
  ];
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'notices.txt'), noticesText(parts));
}

/** @returns the list of all parts, then their licences; equal texts stand there once. */
export function noticesText(parts: readonly Part[]): string {
  const byText = new Map<string, string[]>();
  const list: string[] = [];
  for (const { label, license, repository, texts } of parts) {
    if (license === null && texts.length === 0) throw new Error(`${label} names no licence.`);
    list.push(
      [label, license ?? 'see its licence below', repository].filter((line) => line !== null).join('\n  '),
    );
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), label]);
  }
  const heading =
    'What is compiled into the WebAssembly modules beside this file, the macros that wrote some of it, and the licences.';
  const licences = [...byText].map(([text, labels]) => `${labels.join(', ')}\n\n${text}`);
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${[heading, list.join('\n'), ...licences].join(rule)}\n`;
}

async function crates(versions: readonly string[], toolchain: Toolchain): Promise<Part[]> {
  const packages: Package[] = [];
  for (const guest of versions.map(demoGuest)) {
    await writePackage(guest, toolchain);
    packages.push(...(await linkedPackages(guest.directory, [guest.name], toolchain)));
  }
  // Cargo gives real paths, and a distribution has Rust's sources behind a link.
  const library = await realpath(toolchain.library);
  packages.push(...(await linkedPackages(join(library, 'sysroot'), ['std', 'panic_unwind'], toolchain)));
  const parts = new Map<string, Part>();
  for (const one of packages) {
    const directory = dirname(one.manifest_path);
    const label = `${one.name} ${one.version}`;
    if (parts.has(label) || isOurs(one)) continue;
    const { license, repository } = one;
    parts.set(label, {
      label,
      license,
      repository,
      texts: await licenceTexts(one, directory, library),
    });
  }
  return [...parts.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** The guest itself and its byte streams. hyper-util lies beside them, and is not. */
const isOurs = ({ name, source }: Package) =>
  source === null && [demoGuest('').name, BYTE_STREAM].includes(name);
