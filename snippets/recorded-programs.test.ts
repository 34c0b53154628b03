import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareVersions, recordedVersions } from '../crates/build/versions.ts';
import type { Evidence } from '../playground/recording.ts';

const runtimeLine = expect.stringMatching(/requestId=".+"}: "This log message is printed nowhere"$/);
const ownLine = (words: string) =>
  expect.stringMatching(new RegExp(`requestId=".+"}: ${words} error="This log message is printed nowhere"$`));

const versions = recordedVersions.map((version) => ({
  version,
  // What the runtime itself logs of a handler's error: nothing from 0.11.0 up to 0.11.2.
  byRuntime:
    compareVersions(version, '0.11.0') < 0 || compareVersions(version, '0.11.3') >= 0 ? [runtimeLine] : [],
}));

test.each(versions)(
  '$version: an error logged in the handler has its request id',
  ({ version, byRuntime }) => {
    expect(logLines(version, 'log-in-handler.text')).toEqual([
      ownLine('charging the card failed'),
      ...byRuntime,
    ]);
  },
);

test.each(versions)('$version: an error logged by map_err has its request id', ({ version, byRuntime }) => {
  expect(logLines(version, 'map-err.text')).toEqual([ownLine('the handler failed'), ...byRuntime]);
});

test.each(versions)('$version: the default subscriber adds no line of its own', ({ version, byRuntime }) => {
  expect(logLines(version, 'default-subscriber.text')).toEqual(byRuntime);
});

const withLayers = recordedVersions.filter((version) => compareVersions(version, '0.11.0') >= 0);

test.each(withLayers)('%s: a layer around the runtime is not told of the error', (version) => {
  expect(logLines(version, 'layer-sees-ok.text').at(-1)).toBe('the layer sees Ok(())');
});

function logLines(version: string, id: string): string[] {
  const file = join(import.meta.dirname, '..', 'evidence', `${version}.json`);
  const { recordings }: Evidence = JSON.parse(readFileSync(file, 'utf8'));
  const { stdout = 'not recorded' } = recordings.find((one) => one.id === id) ?? {};
  return stdout.split('\n').filter((line) => line !== '');
}
