import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { hyperUtil, lockFile } from './paths.ts';
import { guestVersions } from './versions.ts';

test.each(guestVersions)('%s has its lock file, with our hyper-util', async (version) => {
  const manifest = await readFile(join(hyperUtil, 'Cargo.toml'), 'utf8');
  const [, ours] = /^version = "(.+)"$/m.exec(manifest) ?? [];
  const locked = await readFile(lockFile(version), 'utf8');
  expect(locked).toContain(`name = "lambda_runtime"\nversion = "${version}"\n`);
  expect(locked).toContain(`name = "hyper-util"\nversion = "${ours}"\n`);
});

test('there are no lock files of other versions', async () => {
  const locks = await readdir(join(dirname(lockFile('0.10.0')), '..'));
  expect(locks.sort()).toEqual([...guestVersions].sort());
});
