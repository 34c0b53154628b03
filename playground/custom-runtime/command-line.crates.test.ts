import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildGuests } from '../../crates/guest/build/build.ts';
import { findToolchain } from '../../crates/guest/build/toolchain.ts';
import { guestVersions } from '../../crates/guest/build/versions.ts';
import { normaliseStderr } from '../normalise-stderr.ts';
import type { Evidence } from '../recording.ts';
import { RuntimeApi } from '../runtime-api/runtime-api.ts';
import { serve } from '../runtime-api/serve.ts';

beforeAll(async () => {
  await Promise.all(buildGuests(guestVersions, await findToolchain()).values());
});

/** Starts the command under a Runtime API of its own. */
async function start(version: string, env: Record<string, string>) {
  const api = new RuntimeApi();
  const served = await serve(api);
  const script = join(import.meta.dirname, 'command-line.ts');
  const child = spawn(process.execPath, [script, '--version', version], {
    env: { AWS_LAMBDA_RUNTIME_API: served.address, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = new Promise<number | null>((settle) => {
    child.on('close', settle);
  });
  return { api, served, child, output, ended };
}

test.each(guestVersions)('%s over TCP is what was recorded natively', async (version) => {
  const path = new URL(`../../evidence/${version}.json`, import.meta.url);
  const { recordings }: Evidence = JSON.parse(await readFile(path, 'utf8'));
  const recording = recordings.find(({ id }) => id === 'panic-formatted.default.json');
  const { api, served, child, output, ended } = await start(version, recording?.env ?? {});
  api.enqueue(new TextEncoder().encode(recording?.event));
  await api.idle();
  child.kill();
  await ended;
  await served.close();
  expect({ ...output, stderr: normaliseStderr(output.stderr), exchanges: api.exchanges }).toEqual({
    stdout: recording?.stdout,
    stderr: recording?.stderr,
    exchanges: recording?.exchanges,
  });
});

test('it serves one event after another, and ends with an error when the Runtime API goes', async () => {
  const { api, served, output, ended } = await start('0.11.3', { SUBSCRIBER: 'none' });
  for (let event = 0; event < 20; event += 1) api.enqueue(new TextEncoder().encode('{"scenario":"success"}'));
  await api.idle();
  expect(api.exchanges.filter(({ method, status }) => method === 'POST' && status === 202)).toHaveLength(20);
  await served.close();
  expect(await ended).toBe(1);
  expect(output.stderr).toMatch(/^Error: /);
});
