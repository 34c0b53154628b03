import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { buildProbe } from '../../crates/guest/build/probe.ts';
import { guestVersions } from '../../crates/guest/build/versions.ts';
import type { CrateIndex } from '../../playground/functions/crate/published.ts';
import { assembledGuest } from '../../playground/functions/crate/testing/hostile-guest.ts';

const NEWEST = guestVersions.at(-1) ?? '';
/** The playground stops a function after five seconds. */
const STOPPED = { timeout: 60_000 };

// One after another: the first one builds what they share.
test.describe.configure({ mode: 'default' });

const seen = (page: Page) => page.getByRole('status', { name: 'What was seen' });
const log = (page: Page) => page.getByRole('figure', { name: `Function log, lambda_runtime ${NEWEST}` });

/** Has the site serve a module as the newest version's crate. */
async function serveAsNewest(page: Page, wasm: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(wasm).digest('hex');
  await page.route('**/crates/index.json', (route) => {
    const index: CrateIndex = JSON.parse(readFileSync('dist/crates/index.json', 'utf8'));
    const published = index[NEWEST];
    if (published === undefined) throw new Error(`The index lacks ${NEWEST}.`);
    return route.fulfill({ json: { ...index, [NEWEST]: { ...published, file: 'hostile.wasm', sha256 } } });
  });
  await page.route('**/crates/hostile.wasm', (route) =>
    route.fulfill({ contentType: 'application/wasm', body: Buffer.from(wasm) }),
  );
}

async function invoke(page: Page, event: Record<string, string>): Promise<void> {
  await page.getByRole('textbox', { name: 'Event', exact: true }).fill(JSON.stringify(event));
  await page.getByRole('button', { name: 'Invoke' }).click();
}

/** The same page runs an honest crate. */
async function expectToLiveOn(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Version', exact: true }).selectOption('0.11.2');
  await expect(seen(page).getByText('model and crate agree')).toHaveCount(2);
}

test.describe('in the real crate, a handler', () => {
  let probe: Uint8Array;
  test.beforeAll(async () => {
    // Some seconds where the crates' tests or `npm run crates` have left their build; minutes where not.
    test.setTimeout(900_000);
    probe = readFileSync(await buildProbe(NEWEST));
  });
  test.beforeEach(async ({ page }) => {
    await serveAsNewest(page, probe);
    await page.goto(`/playground/?v=${NEWEST}&with=0.11.3`);
  });

  /** Its next invocation, in the same process or a new one, is like any other. */
  const expectToServeOn = async (page: Page) => {
    await invoke(page, { scenario: 'sleep', message: '1' });
    await expect(seen(page)).toContainText('Lambda has the response.');
    await expectToLiveOn(page);
  };

  for (const scenario of ['no-end', 'no-end-of-yielding']) {
    test(`that never returns (${scenario}) is stopped, and the page lives on`, async ({ page }) => {
      await invoke(page, { scenario });
      await expect(seen(page)).toContainText(
        'The function did not answer within 5 s and was stopped.',
        STOPPED,
      );
      await expectToServeOn(page);
    });
  }

  test('that takes memory without end aborts, and the page lives on', async ({ page }) => {
    await invoke(page, { scenario: 'no-end-of-memory' });
    await expect(seen(page)).toContainText('exit code 134');
    await expect(log(page)).toContainText('memory allocation of 1048576 bytes failed');
    await expectToServeOn(page);
  });

  test('that floods the log is cut, which the log says, and the page lives on', async ({ page }) => {
    await invoke(page, { scenario: 'no-end-of-log', message: 'x'.repeat(1000) });
    await expect(log(page)).toContainText('[cut: the function wrote more than 262144 characters]');
    await expectToServeOn(page);
  });
});

test('a guest that never returns from its cold start is stopped: the model speaks', async ({ page }) => {
  await serveAsNewest(
    page,
    assembledGuest({ main: '(loop $again (br $again)) (unreachable)', turn: '(unreachable)' }),
  );
  await page.goto(`/playground/?v=${NEWEST}&with=0.11.3`);
  await expect(page.getByText('The crate could not be started')).toBeVisible(STOPPED);
  await expectToLiveOn(page);
});

test('a guest that opens streams without end is refused, and the page lives on', async ({ page }) => {
  const turn = `
    (loop $again (br_if $again (i32.ge_s (call $connect) (i32.const 0))))
    (i32.const 42)`;
  await serveAsNewest(page, assembledGuest({ turn }));
  await page.goto(`/playground/?v=${NEWEST}&with=0.11.3`);
  await expect(seen(page)).toContainText('exit code 42');
  await expectToLiveOn(page);
});
