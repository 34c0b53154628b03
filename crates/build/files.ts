import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Leaves an unchanged file alone: its time is what cargo goes by. */
export async function update(path: string, text: string): Promise<void> {
  if (existsSync(path) && (await readFile(path, 'utf8')) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Puts a file in place in one step, so that a running program is never written to, by another process of this kind either. */
export async function replace(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const copy = `${to}.${process.pid}`;
  await cp(from, copy);
  await rename(copy, to);
}

/** As {@link replace}, but leaves a file alone that has the same bytes. */
export async function replaceIfChanged(from: string, to: string): Promise<void> {
  if (existsSync(to) && (await readFile(to)).equals(await readFile(from))) return;
  await replace(from, to);
}
