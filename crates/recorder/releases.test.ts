import { expect, test } from 'vitest';
import { newerThan, versionsIn } from './releases.ts';

const line = (vers: string, yanked = false) =>
  `${JSON.stringify({ name: 'lambda_runtime', vers, yanked })}\n`;

test('yanked versions and pre-releases are left out, and the rest is put in order', () => {
  const index = line('0.10.0') + line('0.3.1', true) + line('0.9.2') + line('1.1.0-rc1') + line('0.11.0');
  expect(versionsIn(index)).toEqual(['0.9.2', '0.10.0', '0.11.0']);
});

test('new is what came after the newest known version, not what the list left out before it', () => {
  expect(newerThan('0.10.0', ['0.9.1', '0.10.0', '0.11.1', '0.11.0'])).toEqual(['0.11.0', '0.11.1']);
  expect(newerThan('1.5.0', ['0.9.1', '1.5.0'])).toEqual([]);
});
