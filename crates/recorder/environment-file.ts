import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { repository } from '../build/paths.ts';

/**
 * The variables that a sample's file sets, such as `RUST_LOG=orders=info`.
 * @param file its path from the root of the repository; without one, there are none
 */
export function variablesIn(file: string | undefined): Record<string, string> {
  if (file === undefined) return {};
  const entries = Object.entries(parseEnv(readFileSync(join(repository, file), 'utf8')));
  return Object.fromEntries(entries.map(([name, value = '']) => [name, value]));
}
