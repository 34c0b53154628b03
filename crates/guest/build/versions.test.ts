import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFile } from './paths.ts';
import { guestVersions } from './versions.ts';

test.each(guestVersions)('%s has its lock file, with byte streams', async (version) => {
  const locked = await readFile(lockFile(version), 'utf8');
  expect(locked).toContain(`name = "lambda_runtime"\nversion = "${version}"\n`);
  expect(locked).toContain('name = "byte-stream"\n');
});

test('there are no lock files of other versions', async () => {
  const locks = await readdir(join(dirname(lockFile('0.10.0')), '..'));
  expect(locks.sort()).toEqual([...guestVersions].sort());
});
