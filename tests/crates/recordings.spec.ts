import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Evidence } from '../../playground/recording.ts';
import { scenarios } from '../../playground/scenarios.ts';

/** Side by side, so that half as many pages have to be opened. */
const pairs = [
  ['0.10.0', '0.11.2'],
  ['0.11.3', '1.5.0'],
] as const;

/** What the playground offers; a lost connection the crate leaves to the model, whose words for it are the native ones. */
const inPlayground = new Set<string | null>(
  scenarios.map(({ id }) => id).filter((id) => id !== 'response-lost'),
);

/** @returns what the demo function wrote, line by line, by the recording's id */
function recordedLines(version: string): Map<string, string[]> {
  const evidence: Evidence = JSON.parse(readFileSync(`evidence/${version}.json`, 'utf8'));
  return new Map(
    evidence.recordings
      // Each state is opened anew, so it is the first invocation.
      .filter(({ scenario, after }) => inPlayground.has(scenario) && after === undefined)
      .map(({ id, stdout, stderr }) => [
        id,
        [stdout, stderr].flatMap((stream) => stream.split('\n').slice(0, -1)),
      ]),
  );
}

const shownLines = (page: Page, version: string) =>
  page
    .getByRole('figure', { name: `Function log, lambda_runtime ${version}` })
    .locator('li[data-stream] > code')
    .allTextContents();

// The page compares the crate's bytes, exchanges and exit with the model's, which equal the recordings (`npm test`).
for (const pair of pairs) {
  test(`in the page, the crates ${pair.join(' and ')} do all that was recorded`, async ({ page }) => {
    const recorded = pair.map((version) => ({ version, lines: recordedLines(version) }));
    const ids = new Set(recorded.flatMap(({ lines }) => [...lines.keys()]));
    expect(ids.size).toBeGreaterThan(0);
    test.setTimeout(5000 * ids.size);
    for (const id of ids) {
      const [scenario, log, format] = id.split('.');
      await page.goto(
        `/playground/?v=${pair[0]}&with=${pair[1]}&scenario=${scenario}&log=${log}&format=${format}`,
      );
      const seen = page.getByRole('status', { name: 'What was seen' });
      await expect(seen.getByText('model and crate agree'), id).toHaveCount(2);
      for (const { version, lines } of recorded) {
        expect(await shownLines(page, version), `${version}/${id}`).toEqual(lines.get(id));
      }
    }
  });
}
