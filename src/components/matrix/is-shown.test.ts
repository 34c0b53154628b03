import { expect, test } from 'vitest';
import { type Filter, isShown } from './is-shown.ts';

const versions = ['0.10.0', '0.11.2', '0.11.3'];
const row = { group: 'handler', says: ['with-request-id', 'nothing', 'only-stderr-ends'] };
const all: Filter = { group: '', says: '', from: '', to: '' };

test.each<[string, Partial<Filter>, boolean]>([
  ['nothing in particular', {}, true],
  ['its group', { group: 'handler' }, true],
  ['another group', { group: 'api' }, false],
  ['a verdict that it has', { says: 'nothing' }, true],
  ['a verdict of a version whose process ended', { says: 'only-stderr' }, true],
  ['a verdict that it has not', { says: 'without-request-id' }, false],
  ['the end of a process', { says: 'ends' }, true],
  ['a change that it has', { from: '0.10.0', to: '0.11.2' }, true],
  ['one version alone', { from: '0.10.0' }, true],
  ['a change from a version to itself', { from: '0.11.2', to: '0.11.2' }, false],
  ['all of that', { group: 'handler', says: 'nothing', from: '0.11.2', to: '0.11.3' }, true],
])('a row is shown or not for %s', (_, filter, expected) => {
  expect(isShown(row, { ...all, ...filter }, versions)).toBe(expected);
});

test('a path that one of the versions does not have is no change', () => {
  const since = { group: 'log', says: ['none', 'nothing', 'nothing'] };
  expect(isShown(since, { ...all, from: '0.10.0', to: '0.11.2' }, versions)).toBe(false);
});
