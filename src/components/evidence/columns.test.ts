import { expect, it } from 'vitest';
import type { Recording } from '../../../playground/recording.ts';
import { columnsOf } from './columns.ts';

const recording = (stdout: string, exit: number | null = null): Recording => ({
  id: 'error.default.text',
  program: 'crates/function',
  scenario: 'error',
  subscriber: 'default',
  env: {},
  event: '{}',
  stdout,
  stderr: '',
  exchanges: [],
  exit,
});

const states = (logs: Record<string, Recording>) =>
  columnsOf(Object.entries(logs).map(([version, recorded]) => ({ version, recording: recorded }))).map(
    ({ state }) => state,
  );

it('calls a line lost in an affected version, and logged where it stands', () => {
  expect(
    states({ '0.10.0': recording('ERROR x\n'), '0.11.2': recording(''), '0.11.3': recording('ERROR x\n') }),
  ).toEqual(['logged', 'lost', 'logged']);
});

it('does not call a line lost that an unaffected version never had', () => {
  expect(states({ '0.11.3': recording(''), '1.5.0': recording('ERROR new\n') })).toEqual([null, 'logged']);
});

it('points out a process that ended before anything else', () => {
  expect(states({ '0.10.0': recording('ERROR x\n'), '0.11.2': recording('', 1) })).toEqual([
    'logged',
    'ends',
  ]);
});

it('has nothing to point out where every version logs, in whatever words', () => {
  const columns = columnsOf([
    { version: '0.11.3', recording: recording('ERROR old words\n') },
    { version: '1.5.0', recording: recording('ERROR new words\n') },
  ]);
  expect(columns.map(({ state }) => state)).toEqual([null, null]);
  expect(columns.map(({ cells }) => cells[0]?.mark)).toEqual(['reworded', 'reworded']);
});
