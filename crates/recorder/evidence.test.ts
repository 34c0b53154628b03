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
import { repository } from '../build/paths.ts';
import { recordedVersions } from '../build/versions.ts';
import { evidenceText } from './evidence-file.ts';
import { plansFor } from './plans.ts';

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

  test('has all that is planned, once, but for the invocations that a process did not live to see', () => {
    const endedAfter = (scenario: string) =>
      recordings.some((one) => one.scenario === scenario && one.after === undefined && one.exit !== null);
    const expected = plansFor(version).filter(({ after }) => after === undefined || !endedAfter(after));
    expect(recordings.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(new Set(recordings.map(({ id }) => id)).size).toBe(recordings.length);
  });

  test('shows the event as it was delivered, with the fixed values, first', () => {
    for (const { event, exchanges, scenario, after } of recordings) {
      if (scenario === 'no-request-id') continue;
      expect(exchanges[0]).toMatchObject({
        method: 'GET',
        path: '/2018-06-01/runtime/invocation/next',
        responseBody: event,
        responseHeaders: {
          'lambda-runtime-aws-request-id': `00000000-0000-4000-8000-00000000000${after === undefined ? 1 : 2}`,
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
        expect(line).toMatch(
          /^thread 'main' panicked at (lambda_runtime-[\d.]+\/src\/\w+|src\/handler)\.rs:\d+:\d+:$/,
        );
      }
    }
  });

  test('was made by programs of just that version', () => {
    const named = recordings.flatMap(({ stderr }) => [...stderr.matchAll(/lambda_runtime-([\d.]+)\/src/g)]);
    expect(new Set(named.map(([, version]) => version))).toEqual(new Set([version]));
  });

  test('ends each stream with a whole line', () => {
    for (const { stdout, stderr } of recordings) {
      for (const stream of [stdout, stderr]) expect(stream === '' || stream.endsWith('\n')).toBe(true);
    }
  });
});
