import { expect, test } from 'vitest';
import { compareVersions } from '../../crates/build/versions.ts';
import { evidence as unordered } from '../functions/testing/evidence.ts';
import type { Evidence, Recording } from '../recording.ts';
import { clustersOf, matrixOf, type Row, saysOf, spansOf } from './matrix.ts';

const evidence = [...unordered].sort((one, other) => compareVersions(one.version, other.version));

const line = (id: string) => `ERROR Lambda runtime invoke{requestId="${id}"}: "out of stock"\n`;

const recording = (id: string, parts: Partial<Recording> = {}): Recording => ({
  id,
  program: 'crates/function',
  scenario: 'error',
  subscriber: 'default',
  env: {},
  event: '{}',
  stdout: '',
  stderr: '',
  exchanges: [
    {
      method: 'GET',
      path: '/2018-06-01/runtime/invocation/next',
      requestHeaders: {},
      requestBody: '',
      status: 200,
      responseHeaders: { 'lambda-runtime-aws-request-id': 'a' },
      responseBody: '{}',
    },
  ],
  exit: null,
  ...parts,
});

const of = (version: string, ...recordings: Recording[]): Evidence => ({ version, recordings });

function rowOf(id: string, ...evidence: Evidence[]): Row {
  const row = matrixOf(evidence).rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

const says = (id: string, ...evidence: Evidence[]) => rowOf(id, ...evidence).cells.map(saysOf);

test('a cell says what the log held, and whether the process ended', () => {
  expect(
    says(
      'error',
      of('0.1.0', recording('error.default.text', { stdout: line('a') })),
      of('0.2.0', recording('error.default.text', { stdout: line('b') })),
      of('0.3.0', recording('error.default.text', { stderr: 'Error: "out of stock"\n', exit: 1 })),
      of('0.4.0', recording('error.default.text')),
    ),
  ).toEqual(['with-request-id', 'without-request-id', 'only-stderr-ends', 'nothing']);
});

test('a failure that Lambda takes for a success is one that was not logged', () => {
  const response = {
    method: 'POST',
    path: '/2018-06-01/runtime/invocation/a/response',
    requestHeaders: {},
    requestBody: '{"statusCode":500}',
    status: 202,
    responseHeaders: {},
    responseBody: '',
  };
  const recorded = recording('axum-500.text', { exchanges: [...recording('').exchanges, response] });
  expect(says('axum-500', of('1.0.0', recorded))).toEqual(['nothing']);
});

test('without the runtime’s own subscriber the function’s is shown; what was not recorded has no cell', () => {
  expect(says('error', of('0.8.0', recording('error.fmt.text', { stdout: line('a') })), of('0.9.0'))).toEqual(
    ['with-request-id', 'none'],
  );
});

test('neighbours that say the same are one span, with each different log once', () => {
  const spans = spansOf(
    rowOf(
      'error',
      of('1.0.0', recording('error.default.text', { stdout: line('a') })),
      of('1.1.0', recording('error.default.text', { stdout: line('a') })),
      of('1.2.0', recording('error.default.text', { stdout: line('a').repeat(2) })),
      of('1.3.0', recording('error.default.text')),
    ),
  );
  expect(spans.map(({ cells }) => cells.map(({ version }) => version))).toEqual([
    ['1.0.0', '1.1.0', '1.2.0'],
    ['1.3.0'],
  ]);
  expect(spans.map(clustersOf).map((clusters) => clusters.map(({ versions }) => versions))).toEqual([
    [['1.0.0', '1.1.0'], ['1.2.0']],
    [['1.3.0']],
  ]);
});

test('every row has something recorded, and every plain recording of a failure has a row', () => {
  const { rows } = matrixOf(evidence);
  const empty = rows.filter(({ cells }) => cells.every(({ seen }) => seen === null)).map(({ id }) => id);
  // No version's process lives on after these.
  expect(empty).toEqual(['error-after-unserializable-response', 'error-after-response-lost']);
  const shown = new Set(rows.flatMap(({ cells }) => cells.map(({ seen }) => seen?.recording)));
  const missing = evidence
    .flatMap(({ recordings }) => recordings)
    .filter(({ id, program }) => /^[\w-]+\.(default\.)?text$/.test(id) && !program.startsWith('snippets/'))
    .filter((recorded) => !shown.has(recorded))
    .map(({ id }) => id);
  expect(new Set(missing)).toEqual(new Set(['success.default.text', 'error-after-success.default.text']));
});

test('the regression: a returned error is not logged from 0.11.0 to 0.11.2, and with its request id before and after', () => {
  const { rows } = matrixOf(evidence);
  const lost = rows
    .find(({ id }) => id === 'error')
    ?.cells.filter((cell) => saysOf(cell) !== 'with-request-id')
    .map((cell) => [cell.version, saysOf(cell)]);
  expect(lost).toEqual([
    ['0.11.0', 'nothing'],
    ['0.11.1', 'nothing'],
    ['0.11.2', 'nothing'],
  ]);
});

test('0.11.0, 0.11.1 and 0.11.2 leave the same behind on every path', () => {
  const affected = evidence.filter(({ version }) => ['0.11.0', '0.11.1', '0.11.2'].includes(version));
  const differing = matrixOf(affected)
    .rows.filter(({ cells }) => cells[0]?.seen !== null)
    .filter((row) => spansOf(row).flatMap(clustersOf).length > 1)
    .map(({ id }) => id);
  // A panic in the crate itself names the version in its place.
  expect(differing).toEqual(['no-request-id']);
});
