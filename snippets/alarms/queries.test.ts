import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Evidence } from '../../playground/recording.ts';

// What can be held against recordings without Logs Insights: the expressions, texts and fields that the queries use.
const query = (name: string) => readFileSync(join(import.meta.dirname, 'queries', name), 'utf8');

const folder = join(import.meta.dirname, '..', '..', 'evidence');
const logged = readdirSync(folder)
  .filter((file) => /^\d/.test(file))
  .map((file): Evidence => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  .flatMap(({ version, recordings }) =>
    ['error', 'panic'].map((scenario) => {
      const lines = (format: string) =>
        recordings
          .find(({ id }) => id === `${scenario}.default.${format}`)
          ?.stdout.split('\n')
          .filter((line) => line !== '') ?? [];
      return { version, scenario, text: lines('text'), json: lines('json') };
    }),
  );

test('alarms/queries/errors.txt finds the lines of both formats', () => {
  const [, field = '', expression = ''] =
    /^\| filter (\w+) = .* like \/(.*)\/$/m.exec(query('errors.txt')) ?? [];
  for (const { text, json } of logged) {
    for (const line of text) expect(line).toMatch(new RegExp(expression));
    for (const line of json) expect(JSON.parse(line)).toMatchObject({ [field]: 'ERROR' });
  }
});

test('alarms/queries/one-request.txt finds the lines of both formats', () => {
  const [, requestId = 'none'] = /like "(.*)"/.exec(query('one-request.txt')) ?? [];
  for (const { text, json } of logged) {
    for (const line of [...text, ...json]) expect(line).toContain(requestId);
  }
});

test('alarms/queries/failed-without-error-line.txt uses fields that a JSON line has', () => {
  expect(query('failed-without-error-line.txt')).toContain('span.requestId');
  for (const line of logged.flatMap(({ json }) => json)) {
    expect(JSON.parse(line)).toMatchObject({ level: 'ERROR', span: { requestId: expect.any(String) } });
  }
});

test('there are lines to hold them against', () => {
  expect(logged.filter(({ text, json }) => text.length > 0 && json.length > 0).length).toBeGreaterThan(4);
});
