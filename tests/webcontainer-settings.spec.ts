import { execFileSync, spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { startHost } from './webcontainer-host/host.ts';
import { machineNode } from './webcontainer-host/machine-node.ts';
import { Workbench } from './webcontainer-host/workbench.ts';

test('origin and key are settings: the page goes there, with it, and its policy lets it', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const host = await startHost({ node: machineNode() });
  const directory = info.outputPath('site');
  const settings = { WEBCONTAINER_ORIGIN: host.origin, WEBCONTAINER_API_KEY: 'a-key' };
  const env = { ...process.env, ...settings, ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync('npx', ['astro', 'build', '--outDir', directory], { env, stdio: 'ignore' });
  const server = spawn('node', ['hosting/serve.ts', '--port', '0', '--directory', directory], { env });
  const [greeting] = await server.stdout.take(1).toArray();
  const origin = /http:\S+/.exec(String(greeting))?.[0] ?? '';

  const workbench = new Workbench(page, origin);
  await workbench.open();
  await workbench.run();
  await expect(workbench.lostLine).toHaveAttribute('data-lost-line', 'lost');
  expect(host.queries.map((query) => query.get('client_id'))).toEqual(['a-key']);
  server.kill();
  await host.close();
});
