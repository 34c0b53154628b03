import { join } from 'node:path';
import { functionSource } from '../../build/paths.ts';
import { compileGuest } from './compile.ts';
import { guestSource, packageDirectory } from './paths.ts';
import { findToolchain } from './toolchain.ts';

/**
 * Compiles the guest with the handler of `probe/` in place of the demo function's, for tests. It is never published.
 * @param version exact version of `lambda_runtime`
 * @returns the module's path
 * @throws {Error} with what to install, or with cargo's output
 */
export async function buildProbe(version: string): Promise<string> {
  const probe = {
    name: 'orders-probe',
    version,
    directory: packageDirectory('probe'),
    sources: [functionSource, guestSource, join(import.meta.dirname, '..', 'probe')],
  };
  return compileGuest(probe, await findToolchain());
}
