import { beforeAll, describe, expect, test } from 'vitest';
import { buildGuest } from '../../crates/guest/build/build.ts';
import { findToolchain } from '../../crates/guest/build/toolchain.ts';
import { crateEngine as nativeEngine } from '../../crates/native/engine.ts';
import { loadCrateFile } from '../custom-runtime/crate-files.ts';
import { modelled } from '../functions/testing/modelled.ts';
import type { Engine, Setup } from '../run.ts';
import { crateEngine } from './crate.ts';
import { invokeScenario } from './testing/run.ts';

/**
 * Every line that a function writes during some invocations, once. The native one's connections are at work in threads
 * of their own, so that the order of lines, and which run has the last of them, is not the same each time.
 */
async function linesOf(engine: Engine, setup: Setup): Promise<string[]> {
  const process = await engine.start(setup, new AbortController().signal);
  const lines = new Set<string>();
  for (const scenario of ['success', 'error', 'panic', 'success']) {
    const { stdout } = await invokeScenario(process, scenario);
    // The native one's Runtime API is at a free port.
    const written = stdout.replaceAll(/127\.0\.0\.1:\d+/g, 'HOST').replaceAll(/Port\(\d+\)/g, 'PORT');
    for (const line of written.split('\n')) lines.add(line);
  }
  await process.close();
  return [...lines].sort();
}

describe.each(modelled)('lambda_runtime %s', (version) => {
  beforeAll(async () => {
    await buildGuest(version, await findToolchain());
  });

  test.each(['DEBUG', 'TRACE'])(
    'at %s, the guest writes the native function’s lines, hyper-util’s among them',
    async (level) => {
      const setup: Setup = { version, subscriber: 'default', env: { AWS_LAMBDA_LOG_LEVEL: level } };
      const native = await linesOf(nativeEngine, setup);
      expect(native).toContainEqual(expect.stringContaining('pooling idle connection for'));
      expect(await linesOf(crateEngine(loadCrateFile), setup)).toEqual(native);
    },
  );
});
