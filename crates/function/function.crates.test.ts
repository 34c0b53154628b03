import { globSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FunctionProcess } from '../../playground/run.ts';
import { DEFAULT_MESSAGE } from '../../playground/scenarios.ts';
import { writePackage } from '../build/build.ts';
import { rustTool } from '../build/cargo.ts';
import { packageDirectory, repository, targetDirectory } from '../build/paths.ts';
import { checkedVersions, compareVersions, recordedVersions } from '../build/versions.ts';
import { crateEngine } from '../native/engine.ts';

const newest = recordedVersions.at(-1) ?? '';

test('all Rust is formatted', async () => {
  const files = globSync(
    ['crates/function/src/main.rs', 'crates/function/src/bin/*.rs', 'snippets/**/*.rs'],
    { cwd: repository },
  );
  await rustTool('rustfmt', ['--check', '--edition', '2021', ...files], repository);
});

test('clippy finds nothing in the function and the samples', async () => {
  await writePackage(newest);
  const lints = ['clippy', '--release', '--locked', '--target-dir', targetDirectory, '--', '-D', 'warnings'];
  await rustTool('cargo', lints, packageDirectory(newest));
});

describe.each(checkedVersions)('the demo function on %s', (version) => {
  let orders: FunctionProcess;
  const invoke = (event: unknown) => orders.invoke(new TextEncoder().encode(JSON.stringify(event)));

  beforeEach(async () => {
    orders = await crateEngine.start(
      { version, subscriber: compareVersions(version, '0.10.0') < 0 ? 'fmt' : 'default', env: {} },
      AbortSignal.timeout(600_000),
    );
  });
  afterEach(() => orders.close());

  test('answers with the message, or with the default one', async () => {
    const given = await invoke({ scenario: 'success', message: 'Order 1042' });
    const absent = await invoke({ scenario: 'success' });

    expect(given.exchanges.at(-1)?.requestBody).toBe('{"message":"Order 1042"}');
    expect(absent.exchanges.at(-1)?.requestBody).toBe(JSON.stringify({ message: DEFAULT_MESSAGE }));
  });

  test('says which scenario it does not know', async () => {
    const { exchanges } = await invoke({ scenario: 'sucess' });

    expect(exchanges.at(-1)?.requestBody).toContain(String.raw`unknown scenario \"sucess\"`);
  });

  test('stays warm after an error and after a panic, and keeps their output apart', async () => {
    const panic = await invoke({ scenario: 'panic' });
    const error = await invoke({ scenario: 'error' });
    const success = await invoke({ scenario: 'success' });

    expect(panic.stderr).toContain('the handler panicked');
    expect(error.stderr).toBe('');
    expect(success).toMatchObject({ stdout: '', stderr: '', exit: null });
    expect(success.exchanges.at(-1)?.path).toContain('00000000-0000-4000-8000-000000000003/response');
  });
});
