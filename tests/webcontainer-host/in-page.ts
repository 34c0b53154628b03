import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type * as Api from '@webcontainer/api';
import type * as Engines from '../../playground/engines/webcontainer.ts';
import { projectFiles } from '../../playground/project/files.ts';
import type { Recording } from '../../playground/recording.ts';
import type { Run } from '../../playground/run.ts';
import type { ApiFault } from '../../playground/runtime-api/protocol.ts';
import { scenarioById } from '../../playground/scenarios.ts';
import type * as Crates from '../../src/components/playground/runs/crate-files.ts';
import type * as Trees from '../../src/components/webcontainer/project/tree.ts';

interface Invocation {
  event: string;
  fault: ApiFault | undefined;
}

/** One cold start, and the invocations up to the recorded one. */
export type Job = Pick<Recording, 'subscriber' | 'env'> & { version: string; invocations: Invocation[] };

/** What is left behind, or the sentence with which that was declined. */
export type Outcome = Run | { declined: string };

declare global {
  interface Window {
    modules: typeof Api & typeof Engines & typeof Trees & typeof Crates;
  }
}

const FOLDER = '/modules/';
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const MODULES = [
  '/api/index.js',
  '/playground/engines/webcontainer.ts',
  '/src/components/webcontainer/project/tree.ts',
  '/src/components/playground/runs/crate-files.ts',
];
/** How many functions run at once: each is two processes. */
const AT_ONCE = 4;

/** @returns what has to be run to see what was recorded */
export function jobOf(version: string, { subscriber, env, event, scenario, after }: Recording): Job {
  const before = after === undefined ? [] : [scenarioById(after)];
  const invocations = [...before, { ...scenarioById(scenario ?? ''), event }];
  return { version, subscriber, env, invocations: invocations.map(({ event, fault }) => ({ event, fault })) };
}

/**
 * Runs jobs in a page that has the engine's own sources, with their types stripped, and the unmodified package.
 * @param origin where the site is served, with its crates if they are to run
 * @param program what is the function
 * @returns what came of each
 */
export async function runInPage(
  page: Page,
  origin: string | undefined,
  jobs: readonly Job[],
  program: 'model' | 'crate',
): Promise<Outcome[]> {
  await open(page, origin ?? '');
  return page.evaluate(runAll, {
    jobs,
    files: projectFiles(),
    atOnce: AT_ONCE,
    isCrate: program === 'crate',
  });
}

async function open(page: Page, origin: string): Promise<void> {
  const api = fileURLToPath(new URL('.', import.meta.resolve('@webcontainer/api')));
  const script = `${MODULES.map((path, index) => `import * as m${index} from '.${path}';`).join('')}
    window.modules = { ${MODULES.map((_, index) => `...m${index}`).join(', ')} };`;
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
  await page.waitForFunction(() => window.modules !== undefined);
}

interface Given {
  jobs: readonly Job[];
  files: Record<string, string>;
  atOnce: number;
  isCrate: boolean;
}

/** What the page does: for each job a cold start and its invocations, of which the last is given. */
async function runAll({ jobs, files, atOnce, isCrate }: Given): Promise<Outcome[]> {
  const { WebContainer, webcontainerEngine, mountable, crateFiles } = window.modules;
  const container = await WebContainer.boot();
  await container.mount(mountable(files));
  const crates = crateFiles('/crates/');
  const engine = webcontainerEngine(
    async () => container,
    undefined,
    async (version) => (isCrate ? crates.bytes(version) : null),
  );
  const outcomes: Outcome[] = [];
  const queue = [...jobs.entries()];
  const outcomeOf = async ({ version, subscriber, env, invocations }: Job): Promise<Outcome> => {
    const process = await engine.start({ version, subscriber, env }, new AbortController().signal);
    let outcome: Outcome = { declined: 'Nothing was invoked.' };
    try {
      for (const { event, fault } of invocations) {
        outcome = await process.invoke(new TextEncoder().encode(event), fault);
      }
      return outcome;
    } catch (failure) {
      if (failure instanceof Error && failure.name === 'Declined') return { declined: failure.message };
      throw failure;
    } finally {
      await process.close();
    }
  };
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, job] = next;
      outcomes[index] = await outcomeOf(job);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}
