import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The Chromium that the tests drive: `CHROMIUM_PATH`, else the system's, else the one that Playwright installed,
 * else the one that came with `npm ci`.
 * @returns the executable's path.
 * @throws {Error} when CHROMIUM_PATH names no file, or on a platform for which npm carries no Chromium.
 */
export async function chromiumPath(): Promise<string> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted !== undefined) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH names ${wanted}, which does not exist.`);
  }
  const found = [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Run `npx playwright install chromium`, or set CHROMIUM_PATH.');
  }
  // The package unpacks the shared libraries that a bare machine lacks only where it believes to be in Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}
