import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type * as Api from '@webcontainer/api';
import { test } from './fixture.ts';

declare global {
  interface Window {
    api: typeof Api;
    /** Reads a process's output to its end. */
    outputOf: (process: Api.WebContainerProcess) => Promise<string>;
  }
}

const PAGE = 'https://page.test/';
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Opens a page that has nothing but the unmodified package. */
async function open(page: Page, headers: Record<string, string> = ISOLATED): Promise<void> {
  const dist = fileURLToPath(new URL('.', import.meta.resolve('@webcontainer/api')));
  await page.route(`${PAGE}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const body = '<!doctype html><title>a page</title><script type="module" src="/page.js"></script>';
      return route.fulfill({ contentType: 'text/html', headers, body });
    }
    const body = pathname === '/page.js' ? SCRIPT : await readFile(`${dist}${pathname}`, 'utf8');
    return route.fulfill({ contentType: 'text/javascript', headers, body });
  });
  await page.goto(PAGE);
  await page.waitForFunction(() => window.api !== undefined);
}

const SCRIPT = `import * as api from '/index.js';
window.outputOf = async (process) => {
  let text = '';
  for await (const chunk of process.output) text += chunk;
  return text;
};
window.api = api;`;

test('boots, mounts, runs, streams what is written as it is written, and tells the exit code', async ({
  page,
  host,
}) => {
  await open(page);
  const seen = await page.evaluate(async () => {
    const container = await window.api.WebContainer.boot({ workdirName: 'play' });
    await container.mount({
      'main.mjs': {
        file: {
          contents: `import { name } from './lib/name.mjs';
            console.log(process.version, name, process.env.COLOUR, process.cwd().split('/').at(-1));
            process.stdin.once('data', (data) => { console.error('read ' + data); process.exit(7); });`,
        },
      },
      lib: { directory: { 'name.mjs': { file: { contents: 'export const name = "größe";' } } } },
    });
    const process = await container.spawn('node', ['main.mjs'], { env: { COLOUR: 5 } });
    const reader = process.output.getReader();
    const first = (await reader.read()).value;
    reader.releaseLock();
    await process.input.getWriter().write('typed');
    const rest = await window.outputOf(process);
    return { first, rest, exit: await process.exit, isolated: crossOriginIsolated };
  });
  expect(seen.first).toMatch(/^v2\d.* größe 5 play\n$/);
  expect(seen).toMatchObject({ rest: 'read typed\n', exit: 7, isolated: true });
  expect(host.referrers).toEqual([PAGE]);
});

test('never splits a character between two chunks', async ({ page, host: _ }) => {
  await open(page);
  const text = await page.evaluate(async () => {
    const container = await window.api.WebContainer.boot();
    const script = `const bytes = Buffer.from('日本語€'.repeat(20000));
      for (let at = 0; at < bytes.length; at += 1001) process.stdout.write(bytes.subarray(at, at + 1001))`;
    return window.outputOf(await container.spawn('node', ['-e', script]));
  });
  expect(text).toBe('日本語€'.repeat(20_000));
});

test('kills a process with all that it started, and knows no command that is not there', async ({
  page,
  host: _,
}) => {
  await open(page);
  const seen = await page.evaluate(async () => {
    const container = await window.api.WebContainer.boot();
    // The child shares the streams, so the end of the output is the end of both.
    const script = `require('child_process').spawn('sleep', ['60'], { stdio: 'inherit' }); console.log('up')`;
    const process = await container.spawn('node', ['-e', script]);
    const reader = process.output.getReader();
    const first = (await reader.read()).value;
    process.kill();
    const { done } = await reader.read();
    const exit = await process.exit;
    const missing = await container.spawn('no-such-command').catch((error: Error) => error.message);
    return { first, done, exit, missing };
  });
  expect(seen).toEqual({
    first: 'up\n',
    done: true,
    exit: 143,
    missing: 'command not found: no-such-command',
  });
});

test('keeps files: bytes, folders, links, renames, watches, export, and none outside', async ({
  page,
  host: _,
}) => {
  await open(page);
  const seen = await page.evaluate(async () => {
    const { fs, ...container } = await window.api.WebContainer.boot().then((booted) => ({
      fs: booted.fs,
      mount: booted.mount.bind(booted),
      export: booted.export.bind(booted),
    }));
    await fs.mkdir('a/b', { recursive: true });
    await container.mount({ bytes: { file: { contents: Uint8Array.of(0, 255, 128) } } }, { mountPoint: 'a' });
    const bytes = [...(await fs.readFile('/a/bytes'))];
    const watched = new Promise((settle) => fs.watch('a/b', (event, name) => settle([event, name])));
    await fs.writeFile('text', 'é');
    await fs.rename('text', 'a/b/text');
    const text = await fs.readFile('a/b/text', 'utf8');
    const entries = await fs.readdir('a', { withFileTypes: true });
    const missing = await fs.readFile('none').catch((error: Error) => error.message);
    const outside = await fs.readFile('../../../../../etc/hostname').catch((error: Error) => error.message);
    const tree = JSON.stringify(await container.export('a/b'));
    await fs.rm('a', { recursive: true });
    return {
      bytes,
      text,
      entries: entries.map((entry) => [entry.name, entry.isDirectory()]).sort(),
      watched: await watched,
      missing,
      outside,
      tree,
      left: await fs.readdir('.'),
    };
  });
  expect(seen).toEqual({
    bytes: [0, 255, 128],
    text: 'é',
    entries: [
      ['b', true],
      ['bytes', false],
    ],
    watched: ['rename', 'text'],
    missing: expect.stringContaining('ENOENT'),
    outside: expect.stringContaining('ENOENT'),
    tree: '{"text":{"file":{"contents":"é"}}}',
    left: [],
  });
});

test('tells which ports open and close', async ({ page, host: _ }) => {
  await open(page);
  const seen = await page.evaluate(async () => {
    const container = await window.api.WebContainer.boot();
    const ready = new Promise<number>((settle) => container.on('server-ready', settle));
    const closed = new Promise<number>((settle) =>
      container.on('port', (port, type) => type === 'close' && settle(port)),
    );
    const script = `const server = require('http').createServer().listen(0, () => console.log(server.address().port));
      process.stdin.once('data', () => { server.close(); process.stdin.destroy(); })`;
    const process = await container.spawn('node', ['-e', script]);
    const reader = process.output.getReader();
    const printed = Number((await reader.read()).value);
    const opened = await ready;
    await process.input.getWriter().write('close');
    return { printed, opened, closed: await closed };
  });
  expect(seen.opened).toBe(seen.printed);
  expect(seen.closed).toBe(seen.printed);
});

test('boots one at a time, tears down with all processes, and boots again', async ({ page, host }) => {
  await open(page);
  const seen = await page.evaluate(async () => {
    const { WebContainer } = window.api;
    const first = await WebContainer.boot();
    const second = await WebContainer.boot().catch((error: Error) => error.message);
    await first.fs.writeFile('a', '1');
    first.teardown();
    const again = await WebContainer.boot();
    return { second, files: await again.fs.readdir('.') };
  });
  expect(seen).toEqual({ second: 'Only a single WebContainer instance can be booted', files: [] });
  expect(host.containers).toBe(1);
  await page.close();
  await expect.poll(() => host.containers).toBe(0);
});

test('two pages have a container each', async ({ context, host }) => {
  const texts = await Promise.all(
    ['one', 'two'].map(async (name) => {
      const page = await context.newPage();
      await open(page);
      return page.evaluate(async (text) => {
        const container = await window.api.WebContainer.boot();
        await container.fs.writeFile('name', text);
        return window.outputOf(await container.spawn('cat', ['name']));
      }, name);
    }),
  );
  expect(texts).toEqual(['one', 'two']);
  expect(host.containers).toBe(2);
});

/** Whether a promise of the page has settled after the page has had every chance to. */
const isBooted = (page: Page) => page.evaluate(() => document.title === 'booted');
const boot = (page: Page) =>
  page.evaluate(() => {
    window.api.WebContainer.boot().then(() => {
      document.title = 'booted';
    });
  });

test('a 404 in place of the frame leaves boot() pending', async ({ page, host }) => {
  host.fault = { status: 404 };
  await open(page);
  await boot(page);
  await expect.poll(() => host.referrers).toEqual([PAGE]);
  expect(await isBooted(page)).toBe(false);
});

test('a silent frame that speaks up late still boots', async ({ page, host }) => {
  host.fault = 'silence';
  await open(page);
  const loaded = page.waitForResponse(/comlink/);
  await boot(page);
  await loaded;
  expect(await isBooted(page)).toBe(false);
  host.fault = null;
  await expect.poll(() => isBooted(page)).toBe(true);
});

test('a policy without the frame keeps it out, and the page is told', async ({ page, host }) => {
  await open(page, { ...ISOLATED, 'content-security-policy': "frame-src 'self'" });
  const told = page.evaluate(
    () =>
      new Promise((settle) => {
        addEventListener('securitypolicyviolation', (event) => settle(event.effectiveDirective));
      }),
  );
  await boot(page);
  expect(await told).toBe('frame-src');
  expect(host.referrers).toEqual([]);
});

test('a crash cuts off a container: its processes end, and the page hears nothing more', async ({
  page,
  host,
}) => {
  await open(page);
  await page.evaluate(async () => {
    const container = await window.api.WebContainer.boot();
    await container.spawn('node', ['-e', 'setInterval(() => {}, 1000)']);
  });
  expect(host.containers).toBe(1);
  host.crash();
  await expect.poll(() => host.containers).toBe(0);
});
