import { compileGuest } from './compile.ts';
import { probeGuest } from './package.ts';
import { findToolchain } from './toolchain.ts';

/**
 * Compiles the guest with the handler of `probe/` in place of the demo function's, for tests. It is never published.
 * @param version exact version of `lambda_runtime`
 * @returns the module's path
 * @throws {Error} with what to install, or with cargo's output
 */
export async function buildProbe(version: string): Promise<string> {
  return compileGuest(probeGuest(version), await findToolchain());
}
