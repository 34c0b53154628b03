import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { overlay, SOURCES } from './overlay.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'overlay-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function folder(name: string, files: Record<string, string>): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name, file)), { recursive: true });
    await writeFile(join(directory, name, file), text);
  }
  return join(directory, name);
}

const published = { 'src/lib.rs': 'theirs', 'src/net/http.rs': 'sockets', LICENSE: 'MIT', 'README.md': '' };

test('a crate is copied with its licence, and our file takes the place of its own', async () => {
  const copy = join(directory, 'copy');
  const ours = { 'src/net/http.rs': 'streams' };
  await overlay(copy, SOURCES, [await folder('published', published), await folder('ours', ours)]);
  expect(await readFile(join(copy, 'src/lib.rs'), 'utf8')).toBe('theirs');
  expect(await readFile(join(copy, 'src/net/http.rs'), 'utf8')).toBe('streams');
  expect((await readdir(copy)).sort()).toEqual(['LICENSE', 'src']);
});

test('a file that is gone goes from the copy too, and what has not changed is left alone', async () => {
  const copy = await folder('copy', { 'src/net.rs': 'of an earlier version', 'Cargo.toml': 'not copied' });
  const source = await folder('published', published);
  await overlay(copy, SOURCES, [source]);
  const { mtimeMs } = await stat(join(copy, 'src/lib.rs'));
  await overlay(copy, SOURCES, [source]);
  expect((await stat(join(copy, 'src/lib.rs'))).mtimeMs).toBe(mtimeMs);
  expect((await readdir(join(copy, 'src'))).sort()).toEqual(['lib.rs', 'net']);
  expect(await readFile(join(copy, 'Cargo.toml'), 'utf8')).toBe('not copied');
});
