import { readFile, writeFile } from 'node:fs/promises';
import { arch, type } from 'node:os';
import { join } from 'node:path';
import { rustTool } from '../build/cargo.ts';
import { repository } from '../build/paths.ts';
import { compareVersions } from '../build/versions.ts';

/** With what a version's evidence was recorded. Not compared: another machine may record the same bytes. */
interface Provenance {
  recordedBy: string;
  date: string;
  rustc: string;
  cargo: string;
  os: string;
  node: string;
}

const path = join(repository, 'evidence', 'provenance.json');

/** Notes for each of these versions that it was recorded here and now; other versions' notes stay. */
export async function writeProvenance(versions: readonly string[]): Promise<void> {
  const [rustc, cargo] = await Promise.all(
    (['rustc', 'cargo'] as const).map((tool) => rustTool(tool, ['--version'], repository)),
  );
  const here: Provenance = {
    recordedBy: 'npm run evidence',
    date: new Date().toISOString().slice(0, 10),
    rustc: rustc?.trim() ?? '',
    cargo: cargo?.trim() ?? '',
    os: `${await systemName()}, ${arch()}`,
    node: process.version,
  };
  const all: Record<string, Provenance> = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
  for (const version of versions) all[version] = here;
  const inOrder = Object.entries(all).sort(([one], [other]) => compareVersions(one, other));
  await writeFile(path, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
}

async function systemName(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^PRETTY_NAME="(.*)"$/m.exec(release)?.[1] ?? type();
}
