import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evidence, Recording } from '../../playground/recording.ts';
import { platformLog, SIMULATED_FIGURES } from '../../playground/runtime-api/platform-log.ts';
import { failuresOf, metricFilter, silentAlarm } from '../testing/alarm-template.ts';
import { matchesPattern } from '../testing/filter-pattern.ts';

const folder = join(import.meta.dirname, '..', '..', 'evidence');
const evidence = readdirSync(folder)
  .filter((file) => /^\d/.test(file))
  .map((file): Evidence => JSON.parse(readFileSync(join(folder, file), 'utf8')));

const patterns = metricFilter();

/** How many of a run's lines the metric filter counts. Lambda sends standard error to the log, too. */
function counted({ stdout, stderr }: Recording, format: 'text' | 'json'): number {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line !== '');
  return lines.filter((line) => matchesPattern(patterns[format], line)).length;
}

/** What the alarm's expression gives for one period with this one run. */
function silent(recording: Recording, format: 'text' | 'json'): number {
  expect(silentAlarm().expression).toBe('failed - FILL(lines, 0)');
  return failuresOf(recording) - counted(recording, format);
}

const find = (version: string, id: string) => {
  const recording = evidence.find((one) => one.version === version)?.recordings.find((one) => one.id === id);
  if (recording === undefined) throw new Error(`no recording ${version}/${id}`);
  return recording;
};

describe.each(evidence.map(({ version }) => version).filter((version) => !/^0\.[89]\./.test(version)))(
  '%s',
  (version) => {
    const losesErrors = /^0\.11\.[0-2]$/.test(version);

    test.each(['text', 'json'] as const)(
      'the %s filter counts what the runtime logs, and nothing else',
      (format) => {
        const count = (scenario: string) => counted(find(version, `${scenario}.default.${format}`), format);

        expect(count('success')).toBe(0);
        expect(count('error')).toBe(losesErrors ? 0 : 1);
        expect(count('panic')).toBe(1);
        expect(count('bad-payload')).toBe(1);
      },
    );

    test.each(['text', 'json'] as const)(
      'the alarm on missing lines fires in %s where the error was lost',
      (format) => {
        const breaching = silent(find(version, `error.default.${format}`), format) > silentAlarm().threshold;
        expect(breaching).toBe(losesErrors);
        expect(silent(find(version, `success.default.${format}`), format)).toBe(0);
      },
    );

    test('it fires in every version where no subscriber is installed, and where RUST_LOG is narrow', () => {
      expect(silent(find(version, 'error.none.text'), 'text')).toBe(1);
      expect(silent(find(version, 'default-subscriber.rust-log-hides.text'), 'text')).toBe(1);
    });

    test('an error whose form has several lines is counted once in text', () => {
      expect(counted(find(version, 'error-chain.default.text'), 'text')).toBe(losesErrors ? 0 : 1);
    });
  },
);

test('the filters count none of the lines that Lambda writes itself', () => {
  const lines = platformLog('00000000-0000-4000-8000-000000000001', SIMULATED_FIGURES);
  const counted = lines.filter(
    (line) => matchesPattern(patterns.text, line) || matchesPattern(patterns.json, line),
  );
  expect(counted).toEqual([]);
});
