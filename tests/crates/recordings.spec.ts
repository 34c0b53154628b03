import { expect, type Page, test } from '@playwright/test';
import { guestVersions } from '../../crates/guest/build/versions.ts';
import { isOfFunction } from '../../playground/functions/crate/testing/recorded.ts';
import { evidence, recordingOf } from '../../playground/functions/testing/evidence.ts';
import { leftBehind } from '../../playground/replay.ts';
import { scenarios } from '../../playground/scenarios.ts';
import { openHarness } from './harness/open.ts';

for (const version of guestVersions) {
  test(`in Chromium, ${version} leaves behind what the native function left, byte for byte`, async ({
    page,
  }) => {
    const recordings = evidence.find((one) => one.version === version)?.recordings.filter(isOfFunction) ?? [];
    expect(recordings.length).toBeGreaterThanOrEqual(scenarios.length);
    const harness = await openHarness(page);
    const runs = await harness.evaluate(
      ({ replayAll }, [version, recordings]) => replayAll(version, recordings),
      [version, recordings] as const,
    );
    for (const [index, recording] of recordings.entries()) {
      const run = runs[index];
      expect.soft(run && leftBehind(run), `${version}/${recording.id}`).toEqual(leftBehind(recording));
    }
  });
}

const shownLines = (page: Page, version: string) =>
  page
    .getByRole('figure', { name: `Function log, lambda_runtime ${version}` })
    .locator('li[data-stream] > code')
    .allTextContents();

// One of each kind: told and logged, not logged, written to standard error, JSON, the end of the process.
for (const id of [
  'custom-error.default.text',
  'success.none.text',
  'panic.default.text',
  'error-chain.fmt.json',
  'unserializable-response.default.text',
]) {
  test(`the page shows what the crates wrote: ${id}`, async ({ page }) => {
    const [scenario, log, format] = id.split('.');
    await page.goto(`/playground/?v=0.11.2&with=0.11.3&scenario=${scenario}&log=${log}&format=${format}`);
    const seen = page.getByRole('status', { name: 'What was seen' });
    await expect(seen.getByText('model and crate agree')).toHaveCount(2);
    for (const version of ['0.11.2', '0.11.3']) {
      const { stdout, stderr } = recordingOf(version, id);
      const recorded = [stdout, stderr].flatMap((stream) => stream.split('\n').slice(0, -1));
      expect(await shownLines(page, version), version).toEqual(recorded);
    }
  });
}
