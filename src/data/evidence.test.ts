import { describe, expect, it } from 'vitest';
import { allEvidence, evidenceOf, recordingAt, recordingOf, recordingsOfProgram } from './evidence.ts';
import { releases } from './releases.ts';

it('has recordings of just the releases that the site speaks of, in their order', () => {
  expect(allEvidence().map(({ version }) => version)).toEqual(releases.map(({ version }) => version));
});

describe('recordingAt', () => {
  it('finds a recording by version and id', () => {
    const { version, recording } = recordingAt('0.11.2/error.default.text');
    expect(version).toBe('0.11.2');
    expect(recording.scenario).toBe('error');
  });

  it('refuses what names no recording', () => {
    expect(() => recordingAt('error.default.text')).toThrow('Write VERSION/ID');
  });
});

it('names the versions there are when one is unknown', () => {
  expect(() => evidenceOf('0.11.9')).toThrow(
    /No recordings of lambda_runtime 0\.11\.9\. evidence\/ has: 0\.8\.3,/,
  );
});

it('names the recordings there are when one is unknown', () => {
  expect(() => recordingOf('0.11.2', 'eror.default.text')).toThrow(/It has: .*error\.default\.text/);
});

it('tells with which versions a sample was recorded', () => {
  const versions = recordingsOfProgram('snippets/workarounds/layer-sees-ok.rs').map(({ version }) => version);
  // Layers came with 0.11.0.
  const all = releases.map(({ version }) => version);
  expect(versions).toEqual(all.slice(all.indexOf('0.11.0')));
});
