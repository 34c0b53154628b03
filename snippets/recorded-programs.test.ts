import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareVersions, recordedVersions } from '../crates/build/versions.ts';
import type { Evidence } from '../playground/recording.ts';

const runtimeLine = expect.stringMatching(/requestId=".+"}: "This log message is printed nowhere"$/);
const ownLine = (words: string) =>
  expect.stringMatching(new RegExp(`requestId=".+"}: ${words} error="This log message is printed nowhere"$`));

// The samples install the runtime's own subscriber, which came with 0.10.0.
const withSubscriber = recordedVersions.filter((version) => compareVersions(version, '0.10.0') >= 0);

const versions = withSubscriber.map((version) => ({
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

const withLayers = versions.filter(({ version }) => compareVersions(version, '0.11.0') >= 0);

test.each(withLayers)('$version: a layer around the runtime is not told of the error', ({ version }) => {
  expect(logLines(version, 'layer-sees-ok.text').at(-1)).toBe('the layer sees Ok(())');
});

test.each(withLayers)('$version: the form that does not double logs one line', ({ version }) => {
  expect(logLines(version, 'one-line.text')).toEqual([ownLine('the handler failed')]);
});

describe.each(versions)(
  'what a filter leaves of the runtime’s line in $version',
  ({ version, byRuntime }) => {
    const withoutRequestId = byRuntime.map(() => 'ERROR "This log message is printed nowhere"');

    test.each([
      { file: 'subscriber/rust-log-hides.env', leaves: [] },
      { file: 'subscriber/rust-log-shows.env', leaves: byRuntime },
      { file: 'subscriber/rust-log-error.env', leaves: withoutRequestId },
      { file: 'subscriber/level-error.env', leaves: withoutRequestId },
      { file: 'subscriber/rust-log-keeps-request-id.env', leaves: byRuntime },
    ])('$file', ({ file, leaves }) => {
      expect(logLines(version, `default-subscriber.${basename(file, '.env')}.text`)).toEqual(leaves);
    });
  },
);

test.each(versions)(
  '$version: a subscriber of the function’s own logs the same line',
  ({ version, byRuntime }) => {
    expect(logLines(version, 'own-text.text')).toEqual(byRuntime);
  },
);

test.each(versions)(
  '$version: JSON of the function’s own has level, time and request id',
  ({ version, byRuntime }) => {
    const entries = logLines(version, 'own-json.json').map((line): unknown => JSON.parse(line));
    expect(entries).toEqual(
      byRuntime.map(() =>
        expect.objectContaining({
          timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          level: 'ERROR',
          span: expect.objectContaining({ requestId: '00000000-0000-4000-8000-000000000001' }),
        }),
      ),
    );
  },
);

function logLines(version: string, id: string): string[] {
  const file = join(import.meta.dirname, '..', 'evidence', `${version}.json`);
  const { recordings }: Evidence = JSON.parse(readFileSync(file, 'utf8'));
  const { stdout = 'not recorded' } = recordings.find((one) => one.id === id) ?? {};
  return stdout.split('\n').filter((line) => line !== '');
}
