import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveSite } from './site.ts';

let directory: string;
let servers: Server[];

beforeEach(async () => {
  servers = [];
  directory = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(directory, 'upgrade'));
  await mkdir(join(directory, '_astro'));
  await mkdir(join(directory, 'crates'));
  await writeFile(join(directory, '404.html'), 'no such page');
  await writeFile(join(directory, 'index.html'), 'start');
  await writeFile(join(directory, 'upgrade', 'index.html'), 'upgrade');
  await writeFile(join(directory, 'upgrade.md'), '# Upgrade');
  await writeFile(join(directory, '_astro', 'worker.abc.js'), 'postMessage(1)');
  await writeFile(join(directory, 'crates', 'index.json'), '{}');
  await writeFile(join(directory, 'crates', 'notices.txt'), '© …');
  await writeFile(join(directory, 'crates', 'orders.abc.wasm'), 'module');
  await writeFile(join(directory, 'crates', 'orders.abc.wasm.br'), brotliCompressSync('module'));
  await writeFile(join(directory, 'crates', 'orders.abc.wasm.gz'), gzipSync('module'));
});

afterEach(async () => {
  for (const server of servers) server.close();
  await rm(directory, { recursive: true });
});

async function site(base?: string): Promise<string> {
  const server = createServer(serveSite(directory, base));
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

const get = (address: string) => fetch(address, { redirect: 'manual' });

describe('serveSite', () => {
  it.each(['/', '/upgrade/', '/no-such-page/', '/_astro/worker.abc.js'])(
    'sends the policy with %s',
    async (path) => {
      const { headers } = await get((await site()) + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('answers an unknown address with its 404 page and status', async () => {
    const answer = await get(`${await site()}/no-such-page/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('no such page');
  });

  it('sends an address without its slash on to the page', async () => {
    const answer = await get(`${await site()}/upgrade?v=1`);
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe('/upgrade/?v=1');
  });

  it('lets browsers keep what is named after its content, and nothing else', async () => {
    const address = await site();
    const cachingOf = async (path: string) => (await get(address + path)).headers.get('cache-control');
    expect(await cachingOf('/_astro/worker.abc.js')).toContain('immutable');
    expect(await cachingOf('/crates/orders.abc.wasm')).toContain('immutable');
    expect(await cachingOf('/crates/index.json')).toBe('no-cache');
    expect(await cachingOf('/')).toBe('no-cache');
    expect(await cachingOf('/no-such-page/')).toBe('no-cache');
  });

  it('serves a site below its base path, and nothing beside it', async () => {
    const address = await site('/docs/');
    expect(await (await get(`${address}/docs/upgrade/`)).text()).toBe('upgrade');
    expect((await get(`${address}/docs`)).headers.get('location')).toBe('/docs/');
    expect((await get(`${address}/upgrade/`)).status).toBe(404);
    expect((await get(`${address}/docsx/`)).status).toBe(404);
  });

  it('isolates the page with a WebContainer, below a base path too', async () => {
    await mkdir(join(directory, 'webcontainer'));
    await writeFile(join(directory, 'webcontainer', 'index.html'), 'webcontainer');
    const address = `${await site('/docs/')}/docs`;
    const isolation = async (path: string) =>
      (await get(address + path)).headers.get('cross-origin-embedder-policy');
    expect(await isolation('/webcontainer/?v=0.11.2')).toBe('require-corp');
    expect(await isolation('/upgrade/')).toBeNull();
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('sends a crate as WebAssembly to who accepts %s', async (accepted, encoding) => {
    const answer = await fetch(`${await site()}/crates/orders.abc.wasm`, {
      headers: { 'accept-encoding': accepted },
    });
    expect(answer.headers.get('content-type')).toBe('application/wasm');
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toBe('module');
  });

  it('says that plain text is UTF-8', async () => {
    const { headers } = await get(`${await site()}/crates/notices.txt`);
    expect(headers.get('content-type')).toBe('text/plain;charset=utf-8');
  });

  it('says that Markdown is UTF-8', async () => {
    const { headers } = await get(`${await site()}/upgrade.md`);
    expect(headers.get('content-type')).toBe('text/markdown;charset=utf-8');
  });

  it('stays within the site', async () => {
    const outside = await get(`${await site()}/%2e%2e/%2e%2e/etc/passwd`);
    expect(outside.status).toBe(404);
  });

  it('takes no uploads', async () => {
    const answer = await fetch(await site(), { method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it('says how to build the site where there is none', () => {
    expect(() => serveSite(join(directory, 'upgrade'))).toThrow(/npm run build/);
  });
});
