import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildGuest } from '../../crates/guest/build/build.ts';
import { findToolchain } from '../../crates/guest/build/toolchain.ts';
import { guestVersions } from '../../crates/guest/build/versions.ts';
import { loadCrateFile } from '../custom-runtime/crate-files.ts';
import { anyEvent } from '../functions/testing/any-event.ts';
import { startTwins, type Twins } from '../functions/testing/twins.ts';
import { crateEngine } from './crate.ts';
import { oncePerVersion } from './once-per-version.ts';
import { invokeScenario, SETUP } from './testing/run.ts';

const never = new AbortController().signal;
const engine = crateEngine(oncePerVersion(loadCrateFile));

let twins: Twins | undefined;
afterEach(async () => {
  await twins?.close();
});

describe.each(guestVersions)('lambda_runtime %s as WebAssembly', (version) => {
  beforeAll(async () => {
    await buildGuest(version, await findToolchain());
  });

  test.each(['Text', 'JSON'])('does with any message what the model does, its log in %s', async (format) => {
    const started = await startTwins(
      { version, subscriber: 'default', env: { AWS_LAMBDA_LOG_FORMAT: format } },
      engine,
    );
    twins = started;
    await fc.assert(
      fc.asyncProperty(anyEvent, async (event) => {
        const { model, crate } = await started.invoke(event);
        expect(model, event).toEqual(crate);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a process of the crate', () => {
  beforeAll(async () => {
    await buildGuest(SETUP.version, await findToolchain());
  });

  test('serves on after an error, a panic, a bad payload and a refused response', async () => {
    const process = await engine.start(SETUP, never);
    for (const scenario of ['error', 'panic', 'bad-payload', 'rejected-response', 'success']) {
      expect((await invokeScenario(process, scenario)).exit).toBeNull();
    }
  });

  test('that has ended or was closed says so', async () => {
    const ended = await engine.start(SETUP, never);
    expect((await invokeScenario(ended, 'not-ready')).exit).toBeNull();
    expect((await invokeScenario(ended, 'unserializable-response')).exit).toBe(1);
    await expect(invokeScenario(ended, 'success')).rejects.toThrow('has ended');
    const closed = await engine.start(SETUP, never);
    await closed.close();
    await expect(invokeScenario(closed, 'success')).rejects.toThrow('was closed');
  });

  test('takes the largest event that Lambda takes', async () => {
    const process = await engine.start(SETUP, never);
    const message = 'x'.repeat(6 * 1024 * 1024);
    const event = new TextEncoder().encode(JSON.stringify({ scenario: 'success', message }));
    const run = await process.invoke(event);
    expect(run.exchanges.at(-1)?.requestBody).toBe(JSON.stringify({ message }));
  });

  test('leaves no memory behind: 1,000 cold starts take no more than 100', async () => {
    const coldStarts = async (count: number) => {
      for (let start = 0; start < count; start += 1) {
        const process = await engine.start(SETUP, never);
        await invokeScenario(process, 'error');
        await process.close();
      }
      return process.memoryUsage().rss;
    };
    const before = await coldStarts(100);
    expect(await coldStarts(900)).toBeLessThan(before + 200 * 1024 * 1024);
  });
});
