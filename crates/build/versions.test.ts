import { expect, test } from 'vitest';
import { snippetsFor } from './programs.ts';
import { compareVersions, recordedVersions } from './versions.ts';

test('versions are ordered by number, not by letter', () => {
  const shuffled = ['1.5.0', '0.11.2', '0.9.0', '0.11.10', '0.10.0'];
  expect(shuffled.sort(compareVersions)).toEqual(['0.9.0', '0.10.0', '0.11.2', '0.11.10', '1.5.0']);
  expect(compareVersions('0.11.2', '0.11.2')).toBe(0);
});

test('the recorded versions are in order and each stands there once', () => {
  expect(recordedVersions).toEqual([...new Set(recordedVersions)].sort(compareVersions));
});

test('a sample is left out of the versions that lack its API', () => {
  const names = (version: string) => snippetsFor(version).map(({ name }) => name);
  expect(names('0.10.0')).not.toContain('layer-sees-ok');
  expect(names('0.11.0')).toContain('layer-sees-ok');
});
