import { existsSync } from 'node:fs';

/** How this site gets its WebContainers; see `.env.example`. */
export interface VendorSettings {
  /** The origin that serves the runtime's frame. */
  origin: string;
  /** What the vendor's host knows this site by; empty for none. */
  apiKey: string;
}

/** Where `@webcontainer/api` looks when it is told nothing else. */
const VENDOR = 'https://stackblitz.com';

/**
 * Reads WEBCONTAINER_ORIGIN and WEBCONTAINER_API_KEY from the environment, or from the file `.env` beside package.json.
 * Both reach the reader's browser: the key is no secret.
 * @throws {Error} when the origin is none
 */
export function vendorSettings(env: NodeJS.ProcessEnv = environment()): VendorSettings {
  const given = env.WEBCONTAINER_ORIGIN || VENDOR;
  if (!URL.canParse(given) || new URL(given).origin === 'null') {
    throw new Error(`WEBCONTAINER_ORIGIN is "${given}". Give an origin, such as ${VENDOR}, or leave it out.`);
  }
  return { origin: new URL(given).origin, apiKey: env.WEBCONTAINER_API_KEY ?? '' };
}

function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
