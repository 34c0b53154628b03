import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { isOfFunction } from '../../playground/functions/crate/testing/recorded.ts';
import type { Evidence } from '../../playground/recording.ts';
import { leftBehind } from '../../playground/replay.ts';
import { test } from '../webcontainer-host/fixture.ts';
import { jobOf, runInPage } from '../webcontainer-host/in-page.ts';
import { Workbench } from '../webcontainer-host/workbench.ts';

declare global {
  interface Window {
    /** Lets the rest of what is fetched come. */
    release: () => void;
  }
}

const LINK = '?v=0.11.2&with=0.11.3&scenario=error';
const LOST = '"This log message is printed nowhere"';
const crate = (version: string) =>
  `The real crate, lambda_runtime ${version}, compiled to WebAssembly, in a Node process of the WebContainer.`;

const open = async (page: Page, link = LINK): Promise<Workbench> => {
  const workbench = new Workbench(page);
  await workbench.open(link);
  return workbench;
};

for (const version of ['0.11.2', '0.11.3']) {
  test(`all that was recorded of ${version} comes out of the crate in the WebContainer, byte for byte`, async ({
    page,
    baseURL,
    vendor: _,
  }) => {
    test.setTimeout(300_000);
    const { recordings }: Evidence = JSON.parse(readFileSync(`evidence/${version}.json`, 'utf8'));
    const ofFunction = recordings.filter(isOfFunction);
    const jobs = ofFunction.map((recording) => jobOf(version, recording));
    const outcomes = await runInPage(page, baseURL, jobs, 'crate');
    for (const [index, recording] of ofFunction.entries()) {
      const outcome = outcomes[index];
      const expected = { ...outcome, engine: 'webcontainer-crate', ...leftBehind(recording) };
      expect({ id: recording.id, ...outcome }).toEqual({ id: recording.id, ...expected });
    }
  });
}

test('the reader chooses the real crate, which edits do not reach, and turns back to the model', async ({
  page,
  vendor: _,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) fetched.push(request.url());
  });
  const workbench = await open(page);
  await workbench.replace('functions/model/layers/catch-panic-0.11.0.js', '/**', 'throw 7;\n/**');
  await workbench.program.selectOption('crate');
  expect(fetched).toEqual([]);
  await workbench.run();
  for (const version of ['0.11.2', '0.11.3']) await expect(page.getByText(crate(version))).toBeVisible();
  await expect(workbench.log('0.11.2')).toContainText('nothing was logged here');
  await expect(workbench.log('0.11.3')).toContainText(LOST);
  await expect(workbench.terminal('Runtime API')).toContainText('/error → 202');
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'crate');
  await page.getByLabel('What happens').selectOption('The handler panics');
  await expect(workbench.log('0.11.2')).toContainText("thread 'main' panicked at src/handler.rs");
  expect(fetched).toHaveLength(2);

  await workbench.program.selectOption('model');
  await expect(workbench.phase('crashed')).toBeVisible();
  await expect(page.getByText(/^The model of lambda_runtime 0\.11\.2, from the files/)).toBeVisible();
  await workbench.program.selectOption('crate');
  await expect(workbench.phase('ready')).toBeVisible();
});

test('the page says how much of a crate has come, and Stop does not wait for the rest', async ({
  page,
  vendor: _,
}) => {
  await page.addInitScript(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    window.release = resolve;
    const realFetch = window.fetch;
    window.fetch = async (...request) => {
      const answer = await realFetch(...request);
      if (!answer.url.endsWith('.wasm')) return answer;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const halves = new ReadableStream({
        async start(controller) {
          controller.enqueue(bytes.subarray(0, bytes.length / 2));
          await promise;
          controller.enqueue(bytes.subarray(bytes.length / 2));
          controller.close();
        },
      });
      return new Response(halves);
    };
  });
  const workbench = await open(page, `${LINK}&engine=crate`);
  await workbench.run();
  await expect(page.getByText(/^Loading the crate: [45]0 %…$/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('You stopped this run.').first()).toBeVisible();
  await page.evaluate(() => window.release());
  await workbench.run();
  await expect(page.getByText(crate('0.11.2'))).toBeVisible();
  await expect(page.getByText(crate('0.11.3'))).toBeVisible();
});

test('a crate that arrives damaged is not run: the model is, and the page says why', async ({
  page,
  vendor: _,
}) => {
  await page.route('**/crates/orders-0.11.2.*', (route) => route.fulfill({ body: 'damaged' }));
  const workbench = await open(page, `${LINK}&engine=crate`);
  await workbench.run();
  await expect(page.getByText(crate('0.11.3'))).toBeVisible();
  await expect(page.getByText(/ The crate arrived damaged, so the model ran\./)).toHaveCount(1);
  await page.unroute('**/crates/orders-0.11.2.*');
  await workbench.run();
  await expect(page.getByText(crate('0.11.2'))).toBeVisible();
});

test('Download as zip takes along the crates that were loaded, with their licences, and they run', async ({
  page,
  vendor: _,
}, info) => {
  const workbench = await open(page, `${LINK}&engine=crate`);
  await workbench.run();
  await expect(page.getByText(crate('0.11.2'))).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as zip' }).click();
  const path = info.outputPath('project.zip');
  await (await downloading).saveAs(path);
  const folder = info.outputPath('unzipped');
  expect(workbench.runZip(path, folder, 'crate')).toContain('the log says nothing of it');
  const notices = readFileSync(`${folder}/printed-nowhere-playground/crates/notices.txt`, 'utf8');
  expect(notices).toContain('lambda_runtime');
});
