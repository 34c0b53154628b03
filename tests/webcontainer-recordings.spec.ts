import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { isClaimed } from '../playground/functions/claims.ts';
import { releases } from '../playground/functions/model/versions.ts';
import type { Evidence } from '../playground/recording.ts';
import { scenarios } from '../playground/scenarios.ts';
import { test } from './webcontainer-host/fixture.ts';
import { jobOf, runInPage } from './webcontainer-host/in-page.ts';

const evidence = readdirSync('evidence')
  .filter((name) => name !== 'provenance.json')
  .map((name): Evidence => JSON.parse(readFileSync(`evidence/${name}`, 'utf8')))
  .filter(({ version }) => Object.hasOwn(releases, version));

for (const { version, recordings } of evidence) {
  test(`all that was recorded of ${version} comes out of two processes in the WebContainer, byte for byte`, async ({
    page,
    baseURL,
    vendor: _,
  }) => {
    test.setTimeout(300_000);
    const ofFunction = recordings.filter(isClaimed);
    expect(ofFunction.length).toBeGreaterThan(scenarios.length);
    const jobs = ofFunction.map((recording) => jobOf(version, recording));
    const runs = await runInPage(page, baseURL, jobs, 'model');
    for (const [index, { id, stdout, stderr, exchanges, exit }] of ofFunction.entries()) {
      const run = runs[index];
      expect({ id, ...run }).toEqual({ ...run, id, stdout, stderr, exchanges, exit });
    }
  });
}
