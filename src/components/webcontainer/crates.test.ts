import { expect, it } from 'vitest';
import {
  type CrateFault,
  type CrateFiles,
  type CrateProgress,
  CrateUnavailable,
} from '../playground/runs/crate-files.ts';
import { Crates } from './crates.ts';

const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d);
const NOTICES = new TextEncoder().encode('licences');
const notices = async () => NOTICES;

/** The site's crates: one version, whose loads fail as often as there are faults. */
function published(...faults: CrateFault[]) {
  const asked: string[] = [];
  const files: CrateFiles = {
    async bytes(version) {
      asked.push(version);
      const fault = faults.shift();
      if (fault !== undefined) throw new CrateUnavailable(fault);
      return MODULE;
    },
    load: () => expect.unreachable(),
    onProgress: () => {},
  };
  return { files, asked };
}

it('loads a crate once, and again after a failure, which it names', async () => {
  const { files, asked } = published('damaged', 'unreachable');
  const crates = new Crates(['0.11.2'], files, notices);
  expect(await crates.get('0.11.2')).toBe('damaged');
  expect(await crates.get('0.11.2')).toBe('unreachable');
  expect(await Promise.all([crates.get('0.11.2'), crates.get('0.11.2')])).toEqual([MODULE, MODULE]);
  expect(await crates.get('0.11.2')).toBe(MODULE);
  expect(asked).toHaveLength(3);
});

it('tells of a crate that cannot be had that it is on its way no more', async () => {
  const { files } = published('damaged');
  const report: ((progress: CrateProgress) => void)[] = [];
  files.onProgress = (listener) => void report.push(listener);
  const crates = new Crates(['0.11.2'], files, notices);
  const progress: CrateProgress[] = [];
  crates.onProgress((one) => progress.push(one));
  for (const listener of report) listener({ version: '0.11.2', loaded: 7, total: 1000 });
  await crates.get('0.11.2');
  expect(progress).toHaveLength(2);
  expect(progress.at(-1)).toEqual({ version: '0.11.2', loaded: 0, total: 0 });
});

it('asks for nothing that the site was not built with', async () => {
  const { files, asked } = published();
  expect(await new Crates(['0.11.2'], files, notices).get('0.11.3')).toBe('not-built');
  expect(asked).toEqual([]);
});

it('gives an archive what has been loaded, with the licences and never without', async () => {
  const { files } = published('damaged');
  const crates = new Crates(['0.11.2'], files, notices);
  await crates.get('0.11.2');
  expect(await crates.forArchive()).toEqual({});
  await crates.get('0.11.2');
  expect(await crates.forArchive()).toEqual({
    'crates/orders-0.11.2.wasm': MODULE,
    'crates/notices.txt': NOTICES,
  });
  const without = new Crates(['0.11.2'], files, () => Promise.reject(new Error('offline')));
  await without.get('0.11.2');
  expect(await without.forArchive()).toEqual({});
});
