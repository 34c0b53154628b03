import { expect, it } from 'vitest';
import { playgroundTextEnglish } from '../../../data/text/playground.en.ts';
import { seenWith } from '../runs/build.ts';
import { defaultState, type PlaygroundState, type Version } from '../state/state.ts';
import { isLost, remarkOn, verdictOf } from './sentences.ts';

const outcomeOf = async (version: Version, change: Partial<PlaygroundState> = {}) =>
  (await seenWith({ ...defaultState, ...change }, version)).outcome;

const text = playgroundTextEnglish.verdict;
const say = async (version: Version, change?: Partial<PlaygroundState>) => {
  const { badges, sentence } = verdictOf(await outcomeOf(version, change), text);
  return [...badges.map(({ tone, word }) => `${tone}: ${word}`), sentence];
};

it('says what the site is about', async () => {
  expect(await say('0.11.2')).toEqual(['lost: not logged', 'Lambda was told; the log was not.']);
  expect(await say('0.11.3')).toEqual([
    'logged: logged with request id',
    'Lambda was told, and so was the log, with the request id.',
  ]);
});

it('says that no version logs without a subscriber', async () => {
  for (const version of ['0.10.0', '0.11.3'] as const) {
    expect(await say(version, { log: 'none' })).toContain('lost: not logged');
  }
});

it('says that a line names no request', async () => {
  expect(await say('0.11.3', { level: 'ERROR' })).toContain('logged: logged without request id');
});

it('says that the log has the error twice', async () => {
  expect((await say('0.11.3', { scenario: 'log-then-error' })).at(-1)).toContain('2 ERROR lines');
  expect((await say('0.11.2', { scenario: 'log-then-error' })).at(-1)).not.toContain('ERROR lines');
});

it('says that only Rust itself printed something', async () => {
  expect(await say('0.11.2', { scenario: 'panic', log: 'none' })).toContain('lost: only on stderr');
});

it('says that the process ended, and with which code', async () => {
  const said = await say('0.11.2', { scenario: 'not-ready' });
  expect(said).toContain('ends: process ended');
  expect(said.at(-1)).toContain('exit code 1');
});

it('says that Lambda rejected the response', async () => {
  expect(await say('0.11.2', { scenario: 'rejected-response' })).toEqual([
    'lost: not logged',
    'other: rejected by Lambda',
    'Lambda rejected what the function sent; the log does not say so.',
  ]);
});

it('says that nothing failed', async () => {
  expect(await say('0.11.2', { scenario: 'success' })).toContain('logged: success');
});

it("says why the model declines, in the model's words", async () => {
  const outcome = await outcomeOf('0.11.2', { rustLog: '[span{field=1}]=trace' });
  if (outcome.kind !== 'declined') throw new Error('The model was expected to decline.');
  expect(verdictOf(outcome, text)).toEqual({
    badges: [{ tone: 'other', word: 'declined' }],
    sentence: outcome.sentence,
  });
});

it('says what an engine said when it broke, and what to do', () => {
  const { sentence } = verdictOf({ kind: 'failed', message: 'It was stopped after 5 s.' }, text);
  expect(sentence).toBe(`It was stopped after 5 s. ${text.afterFailure}`);
});

it('says of whom it is that nothing came where the crate answered and the model did not', () => {
  const message = 'The function did not answer within 5 s and was stopped.';
  const remark = remarkOn({ kind: 'broken', message }, playgroundTextEnglish.checked);
  expect(remark).toMatch(/\bmodel\b.*: “The function did not answer/);
  expect(remark).toContain(message);
});

it('says beside the crate why it ran alone', () => {
  const remark = (sentence: string | null) =>
    remarkOn({ kind: 'crate-alone', sentence }, playgroundTextEnglish.checked);
  expect(remark('The model does not know it.')).toBe('The model does not know it.');
  expect(remark(null)).toBe(playgroundTextEnglish.checked.missedEarlier);
});

it('calls a log lost only where a line was due', async () => {
  expect(isLost(await outcomeOf('0.11.2'))).toBe(true);
  expect(isLost(await outcomeOf('0.11.3'))).toBe(false);
  expect(isLost(await outcomeOf('0.11.2', { scenario: 'success' }))).toBe(false);
});
