import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A tree of files as `@webcontainer/api` sends it: `d` are folders, `f` files; `l` a link, `b` contents in Latin-1. */
interface Folder {
  d: Record<string, Folder | { f: { c: string; b?: boolean } | { l: string } }>;
}

/**
 * Writes a mounted tree.
 * @param payload JSON; the package's binary snapshots are not understood
 */
export async function writeTree(folder: string, payload: Uint8Array): Promise<void> {
  const write = async (at: string, { d }: Folder) => {
    await mkdir(at, { recursive: true });
    for (const [name, entry] of Object.entries(d)) {
      const path = join(at, name);
      if ('d' in entry) await write(path, entry);
      else if ('l' in entry.f) await symlink(entry.f.l, path);
      else await writeFile(path, entry.f.c, entry.f.b ? 'latin1' : 'utf8');
    }
  };
  await write(folder, JSON.parse(new TextDecoder().decode(payload)));
}

/** @returns the tree of a folder as {@link writeTree} takes it */
export async function readTree(folder: string): Promise<Uint8Array> {
  const read = async (at: string): Promise<Folder> => {
    const d: Folder['d'] = {};
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) d[entry.name] = await read(path);
      else if (entry.isSymbolicLink()) d[entry.name] = { f: { l: await readlink(path) } };
      else d[entry.name] = { f: contentsOf(await readFile(path)) };
    }
    return { d };
  };
  return new TextEncoder().encode(JSON.stringify(await read(folder)));
}

function contentsOf(bytes: Buffer): { c: string; b?: boolean } {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? { c: text } : { c: bytes.toString('latin1'), b: true };
}
