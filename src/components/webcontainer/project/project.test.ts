import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Project } from './project.ts';
import { KEPT_LIMIT, keep, readKept, type Store } from './storage.ts';
import { mountable, treeOf } from './tree.ts';
import { zipOf } from './zip.ts';

const originals = { 'a/b/c.js': 'c', 'a/d.js': 'd', 'e.md': 'e' };

describe('a project', () => {
  it('tells edited files from those that are as they came', () => {
    const project = new Project(originals, { 'a/d.js': 'mine' });
    expect(project.files).toEqual({ ...originals, 'a/d.js': 'mine' });
    project.edit('e.md', 'mine too');
    project.edit('a/d.js', 'd');
    expect(project.edits).toEqual({ 'e.md': 'mine too' });
    project.reset('e.md');
    expect(project.isEdited('e.md')).toBe(false);
  });

  it('leaves out an edit of a file that it has no more', () => {
    expect(new Project(originals, { 'gone.js': 'mine' }).files).toEqual(originals);
  });

  it('is a tree, folders first, and mounts as one', () => {
    expect(treeOf(Object.keys(originals)).map(({ name }) => name)).toEqual(['a', 'e.md']);
    expect(mountable(originals)).toEqual({
      a: {
        directory: {
          b: { directory: { 'c.js': { file: { contents: 'c' } } } },
          'd.js': { file: { contents: 'd' } },
        },
      },
      'e.md': { file: { contents: 'e' } },
    });
  });

  it('zips every file into one folder', () => {
    const unzipped = Object.entries(unzipSync(zipOf({ 'a/b.js': 'größe' })));
    expect(unzipped.map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
      ['printed-nowhere-playground/a/b.js', 'größe'],
    ]);
  });
});

describe('what is kept in the browser', () => {
  const fakeStore = (text: string | null = null) => {
    const held = { text };
    const store: Store = {
      getItem: () => held.text,
      setItem: (_, value) => {
        held.text = value;
      },
    };
    return { held, store: () => store };
  };
  const kept = { edits: { 'a.js': 'mine' }, event: { link: '?v=1', text: '{}' } };
  const nothing = { edits: {}, event: null };

  it('is read as it was written', () => {
    const { store } = fakeStore();
    expect(keep(store, kept)).toBe(true);
    expect(readKept(store)).toEqual(kept);
  });

  it.each([
    ['nothing at all', null],
    ['no JSON', '{'],
    ['another version', JSON.stringify({ version: 0, ...kept })],
    ['something else', '[1]'],
    ['texts that are none', JSON.stringify({ version: 1, edits: { 'a.js': 7 }, event: { link: 1 } })],
  ])('is nothing where there is %s', (_, text) => {
    expect(readKept(fakeStore(text).store)).toEqual(nothing);
  });

  it('is capped, and what was kept before stays', () => {
    const { store } = fakeStore();
    keep(store, kept);
    expect(keep(store, { ...kept, edits: { 'a.js': 'x'.repeat(KEPT_LIMIT) } })).toBe(false);
    expect(readKept(store)).toEqual(kept);
  });

  it('is nothing where storage is closed or full, and says so', () => {
    const closed = (): Store => {
      throw new Error('closed');
    };
    expect(readKept(closed)).toEqual(nothing);
    expect(keep(closed, kept)).toBe(false);
  });
});
