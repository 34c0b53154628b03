import { describe, expect, test } from 'vitest';
import { modelEngine } from '../engines/model.ts';
import type { Recording } from '../recording.ts';
import { scenarios } from '../scenarios.ts';
import { releases } from './model/versions.ts';
import { evidence } from './testing/evidence.ts';

/** What the model does where the native function was recorded. */
async function model(version: string, { subscriber, env, event, scenario }: Recording) {
  const setup = { version, subscriber, env };
  const started = await modelEngine.start(setup, new AbortController().signal);
  const fault = scenarios.find(({ id }) => id === scenario);
  const run = await started.invoke(
    new TextEncoder().encode(event),
    fault && 'fault' in fault ? fault.fault : undefined,
  );
  await started.close();
  return run;
}

test.each(Object.keys(releases))('%s has recordings to be judged by', (version) => {
  expect(evidence.map((file) => file.version)).toContain(version);
});

describe.each(evidence)('lambda_runtime $version', ({ version, recordings }) => {
  const ofDemoFunction = recordings.filter((recording) => recording.program === 'crates/function');

  test('was recorded in every scenario', () => {
    expect(new Set(ofDemoFunction.map((recording) => recording.scenario))).toEqual(
      new Set(scenarios.map(({ id }) => id)),
    );
  });

  test.each(ofDemoFunction)('$id', async (recording) => {
    const { stdout, stderr, exchanges, exit } = recording;
    expect(await model(version, recording)).toMatchObject({ stdout, stderr, exchanges, exit });
  });
});
