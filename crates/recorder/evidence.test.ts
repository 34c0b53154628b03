import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../playground/recording.ts';
import {
  FIXED_DEADLINE_MS,
  FIXED_FUNCTION_ARN,
  FIXED_HOST,
  FIXED_TRACE_ID,
} from '../../playground/runtime-api/fixed-values.ts';
import { scenarios } from '../../playground/scenarios.ts';
import { repository } from '../build/paths.ts';
import { recordingsOf, snippetsFor } from '../build/programs.ts';
import { recordedVersions } from '../build/versions.ts';
import { evidenceText } from './evidence-file.ts';

const folder = join(repository, 'evidence');
const read = (version: string) => readFileSync(join(folder, `${version}.json`), 'utf8');
const parse = (version: string): Evidence => JSON.parse(read(version));

test('there is one file for each version, and the note on how they were made', () => {
  const files = readdirSync(folder).sort();
  expect(files).toEqual([...recordedVersions.map((version) => `${version}.json`), 'provenance.json'].sort());
  const provenance: unknown = JSON.parse(readFileSync(join(folder, 'provenance.json'), 'utf8'));
  const note = {
    rustc: expect.stringContaining('rustc 1.'),
    date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  };
  expect(provenance).toMatchObject(Object.fromEntries(recordedVersions.map((version) => [version, note])));
});

describe.each(recordedVersions)('evidence/%s.json', (version) => {
  const { recordings } = parse(version);

  test('is written as the recorder writes it', () => {
    expect(evidenceText(parse(version))).toBe(read(version));
    expect(parse(version).version).toBe(version);
  });

  test('has every scenario with every subscriber in both formats, and every sample, once', () => {
    const formats = ['text', 'json'];
    const expected = [
      ...scenarios.flatMap(({ id }) =>
        ['none', 'fmt', 'default'].flatMap((subscriber) =>
          formats.map((format) => `${id}.${subscriber}.${format}`),
        ),
      ),
      ...snippetsFor(version)
        .flatMap(recordingsOf)
        .flatMap(({ id }) => formats.map((format) => `${id}.${format}`)),
    ];
    expect(recordings.map(({ id }) => id).sort()).toEqual(expected.sort());
  });

  test('shows the event as it was delivered, with the fixed values, first', () => {
    for (const { event, exchanges } of recordings) {
      expect(exchanges[0]).toMatchObject({
        method: 'GET',
        path: '/2018-06-01/runtime/invocation/next',
        responseBody: event,
        responseHeaders: {
          'lambda-runtime-aws-request-id': '00000000-0000-4000-8000-000000000001',
          'lambda-runtime-deadline-ms': String(FIXED_DEADLINE_MS),
          'lambda-runtime-invoked-function-arn': FIXED_FUNCTION_ARN,
          'lambda-runtime-trace-id': FIXED_TRACE_ID,
        },
      });
    }
  });

  test('names no host but the fixed one', () => {
    const hosts = recordings.flatMap(({ exchanges }) =>
      exchanges.map(({ requestHeaders }) => requestHeaders.host),
    );
    expect(new Set(hosts)).toEqual(new Set([FIXED_HOST]));
    expect(read(version).replaceAll(FIXED_HOST, '')).not.toMatch(/127\.0\.0\.1|localhost/);
  });

  test('holds no path and no thread id of the building machine', () => {
    for (const { stdout, stderr } of recordings) {
      expect(stdout + stderr).not.toMatch(/\/(?:root|home|Users|tmp|work|rustc|registry)\/|\.cargo|\.build/);
      for (const [line] of stderr.matchAll(/^thread .*$/gm)) {
        expect(line).toMatch(/^thread 'main' panicked at src\/handler\.rs:\d+:\d+:$/);
      }
    }
  });

  test('ends each stream with a whole line', () => {
    for (const { stdout, stderr } of recordings) {
      for (const stream of [stdout, stderr]) expect(stream === '' || stream.endsWith('\n')).toBe(true);
    }
  });
});
