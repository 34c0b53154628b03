import { describe, expect, test } from 'vitest';
import { modelEngine } from '../engines/model.ts';
import { leftBehind, replay } from '../replay.ts';
import { Declined } from '../run.ts';
import { furtherScenarios, scenarios } from '../scenarios.ts';
import { isClaimed, unclaimed } from './claims.ts';
import { releases } from './model/versions.ts';
import { evidence } from './testing/evidence.ts';

const claimed = evidence.filter(({ version }) => Object.hasOwn(releases, version));

test('every version from 0.10.0 on is modelled', () => {
  const left = evidence.filter((file) => !claimed.includes(file)).map(({ version }) => version);
  expect(left).toEqual(['0.8.3', '0.9.2']);
  expect(claimed.map(({ version }) => version).sort()).toEqual(Object.keys(releases).sort());
});

describe.each(claimed)('lambda_runtime $version', ({ version, recordings }) => {
  const ofDemoFunction = recordings.filter(({ scenario }) => scenario !== null);

  test('was recorded in every scenario', () => {
    expect(new Set(ofDemoFunction.map((recording) => recording.scenario))).toEqual(
      new Set([...scenarios, ...furtherScenarios].map(({ id }) => id)),
    );
  });

  test.each(ofDemoFunction.filter(isClaimed))('$id', async (recording) => {
    expect(leftBehind(await replay(modelEngine, version, recording))).toEqual(leftBehind(recording));
  });

  test.each(ofDemoFunction.filter((recording) => !isClaimed(recording)))(
    '$id is declined',
    async (recording) => {
      await expect(replay(modelEngine, version, recording)).rejects.toThrow(Declined);
      expect(Object.keys(unclaimed)).toContain(recording.scenario);
    },
  );
});
