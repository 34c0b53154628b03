import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { guestVersions } from '../../crates/guest/build/versions.ts';
import { missingFrom } from '../../hosting/published-crates.ts';
import { serveSite } from '../../hosting/site.ts';
import { serve } from '../serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at its end. */
    site: string;
  }
}

/**
 * Serves dist/ for the tests of one run.
 * @throws {Error} when the site is not built, or without its crates.
 */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  if (!existsSync('dist/index.html')) throw new Error('dist/ holds no site: run `npm run pack` first.');
  // Without crates the page would run the model, which is not what has to work in every browser.
  const missing = missingFrom('dist/crates', guestVersions);
  if (missing.length > 0) {
    throw new Error(
      `dist/ lacks crates (${missing.join(', ')}): run \`npm run crates\` and \`npm run pack\` first.`,
    );
  }
  const server = await serve(serveSite('dist', '/'));
  provide('site', `http://127.0.0.1:${server.port}`);
  return () => server.close();
}
