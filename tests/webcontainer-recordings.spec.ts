import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type * as Api from '@webcontainer/api';
import type * as Engines from '../playground/engines/webcontainer.ts';
import { isClaimed } from '../playground/functions/claims.ts';
import { releases } from '../playground/functions/model/versions.ts';
import { projectFiles } from '../playground/project/files.ts';
import type { Evidence, Recording } from '../playground/recording.ts';
import type { Run } from '../playground/run.ts';
import type { ApiFault } from '../playground/runtime-api/protocol.ts';
import { scenarioById, scenarios } from '../playground/scenarios.ts';
import type * as Trees from '../src/components/webcontainer/project/tree.ts';
import { test } from './webcontainer-host/fixture.ts';

interface Invocation {
  event: string;
  fault: ApiFault | undefined;
}

/** One cold start, and the invocations up to the recorded one. */
type Job = Pick<Recording, 'subscriber' | 'env'> & { version: string; invocations: Invocation[] };

declare global {
  interface Window {
    bench: typeof Api & typeof Engines & typeof Trees;
  }
}

const FOLDER = '/bench/';
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const MODULES = [
  '/api/index.js',
  '/playground/engines/webcontainer.ts',
  '/src/components/webcontainer/project/tree.ts',
];
/** How many functions run at once: each is two processes. */
const AT_ONCE = 4;

/** A page that has the engine's own sources, with their types stripped, and the unmodified package. */
async function open(page: Page, origin = ''): Promise<void> {
  const api = fileURLToPath(new URL('.', import.meta.resolve('@webcontainer/api')));
  const script = `${MODULES.map((path, index) => `import * as m${index} from '.${path}';`).join('')}
    window.bench = { ${MODULES.map((_, index) => `...m${index}`).join(', ')} };`;
  await page.route(`${origin}${FOLDER}**`, (route) => {
    const pathname = new URL(route.request().url()).pathname.replace(FOLDER, '/');
    const html = '<!doctype html><title>a page</title><script type="module" src="script.js"></script>';
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', headers: HEADERS, body: html });
    const body = () => {
      if (pathname === '/script.js') return script;
      if (pathname.startsWith('/api/')) return readFileSync(pathname.replace('/api/', api), 'utf8');
      return stripTypeScriptTypes(readFileSync(`.${pathname}`, 'utf8'));
    };
    return route.fulfill({ contentType: 'text/javascript', headers: HEADERS, body: body() });
  });
  await page.goto(`${origin}${FOLDER}`);
  await page.waitForFunction(() => window.bench !== undefined);
}

/** What the page does: for each job a cold start and its invocations, of which the last is given. */
async function runAll([jobs, files, atOnce]: [Job[], Record<string, string>, number]): Promise<Run[]> {
  const { WebContainer, webcontainerEngine, mountable } = window.bench;
  const container = await WebContainer.boot();
  await container.mount(mountable(files));
  const engine = webcontainerEngine(async () => container);
  const runs: Run[] = [];
  const queue = [...jobs.entries()];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, { version, subscriber, env, invocations }] = next;
      const process = await engine.start({ version, subscriber, env }, new AbortController().signal);
      for (const { event, fault } of invocations) {
        runs[index] = await process.invoke(new TextEncoder().encode(event), fault);
      }
      await process.close();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return runs;
}

const evidence = readdirSync('evidence')
  .filter((name) => name !== 'provenance.json')
  .map((name): Evidence => JSON.parse(readFileSync(`evidence/${name}`, 'utf8')))
  .filter(({ version }) => Object.hasOwn(releases, version));

function jobOf(version: string, { subscriber, env, event, scenario, after }: Recording): Job {
  const before = after === undefined ? [] : [scenarioById(after)];
  const invocations = [...before, { ...scenarioById(scenario ?? ''), event }];
  return { version, subscriber, env, invocations: invocations.map(({ event, fault }) => ({ event, fault })) };
}

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
    await open(page, baseURL);
    const given: Parameters<typeof runAll>[0] = [jobs, projectFiles(), AT_ONCE];
    const runs = await page.evaluate(runAll, given);
    for (const [index, { id, stdout, stderr, exchanges, exit }] of ofFunction.entries()) {
      const run = runs[index];
      expect({ id, ...run }).toEqual({ ...run, id, stdout, stderr, exchanges, exit });
    }
  });
}
