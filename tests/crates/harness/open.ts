import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { JSHandle, Page } from '@playwright/test';
import { build } from 'vite';
import type { Harness, makeHarness } from './in-page.ts';

const root = join(import.meta.dirname, '../../..');

/** Where the page finds the harness. No such file is ever written. */
const HARNESS = '/tests/harness.js';

let bundled: Promise<string> | null = null;

/**
 * Opens a page of the built site, under the site's own policy, and loads the harness into it. What the harness runs is
 * the site's: its crates, and the script of their worker.
 * @param page at whose base URL the site is served
 * @throws {Error} when dist/ holds no such script
 */
export async function openHarness(page: Page): Promise<JSHandle<Harness>> {
  bundled ??= bundle();
  const script = await bundled;
  await page.route(`**${HARNESS}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await page.goto('/about/');
  return page.evaluateHandle(
    async ([harness, worker]) => {
      const made: { makeHarness: typeof makeHarness } = await import(harness);
      return made.makeHarness(worker, '/crates/');
    },
    [HARNESS, workerScript()] as const,
  );
}

/** @returns the harness as one module */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    root,
    build: { write: false, lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['es'] } },
  });
  const [module] = [built].flat().flatMap((output) => ('output' in output ? output.output : []));
  if (module?.type !== 'chunk') throw new Error('The harness could not be bundled.');
  return module.code;
}

function workerScript(): string {
  const [script] = globSync('dist/_astro/crate-worker-*.js', { cwd: root });
  if (script === undefined)
    throw new Error('dist/ has no script for the worker of the crates: run `npm run build`.');
  return `/_astro/${basename(script)}`;
}
