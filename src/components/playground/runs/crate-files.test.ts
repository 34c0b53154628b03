import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CrateIndex } from '../../../../playground/functions/crate/published.ts';
import { type CrateProgress, crateFiles } from './crate-files.ts';

const VERSION = '0.11.2';
/** The smallest module. */
const bytes = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const index: CrateIndex = {
  [VERSION]: { file: 'orders.wasm', sha256, compiler: '', bytes: bytes.length, gzipBytes: 0, brotliBytes: 0 },
};
const answers = new Map<string, () => Response>();
const asked = vi.fn(
  (address: string, _cache?: RequestCache) => answers.get(address)?.() ?? new Response('', { status: 404 }),
);
const files = () => crateFiles('/crates/');
const addresses = () => asked.mock.calls.map(([address]) => address);

beforeEach(() => {
  asked.mockClear();
  answers.clear();
  answers.set('/crates/index.json', () => Response.json(index));
  answers.set('/crates/orders.wasm', () => new Response(bytes));
  vi.stubGlobal('fetch', async (address: string, { cache }: RequestInit) => asked(address, cache));
  vi.stubGlobal('isSecureContext', true);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('fetches a crate once, whoever asks, and tells how much of it has come', async () => {
  const crates = files();
  const progress: CrateProgress[] = [];
  crates.onProgress((one) => progress.push(one));
  const [one, other] = await Promise.all([crates.load(VERSION), crates.load(VERSION)]);
  expect(one).toBeInstanceOf(WebAssembly.Module);
  expect(other).toBe(one);
  expect(addresses()).toEqual(['/crates/index.json', '/crates/orders.wasm']);
  expect(progress.at(-1)).toEqual({ version: VERSION, loaded: bytes.length, total: bytes.length });
});

it('gives the bytes of a crate, for whoever may change them', async () => {
  const crates = files();
  const [one, other] = [await crates.bytes(VERSION), await crates.bytes(VERSION)];
  expect([one, other]).toEqual([bytes, bytes]);
  expect(other).not.toBe(one);
});

it('asks whether the index is still the same, whatever the host says of caching it', async () => {
  await files().load(VERSION);
  expect(asked).toHaveBeenCalledWith('/crates/index.json', 'no-cache');
});

it('takes the crate that the site has now, where it is newer than the page', async () => {
  answers.set('/crates/newer.wasm', () => new Response(bytes));
  answers.delete('/crates/orders.wasm');
  const crates = files();
  await expect(crates.load(VERSION)).rejects.toMatchObject({ fault: 'gone' });
  answers.set('/crates/index.json', () =>
    Response.json({ [VERSION]: { ...index[VERSION], file: 'newer.wasm' } }),
  );
  expect(await crates.load(VERSION)).toBeInstanceOf(WebAssembly.Module);
});

it.each([
  ['the whole index', () => answers.delete('/crates/index.json')],
  ['its place in the index', () => answers.set('/crates/index.json', () => Response.json({}))],
  ['its file', () => answers.delete('/crates/orders.wasm')],
])('says that a crate is gone where the site has lost %s', async (_, lose) => {
  lose();
  await expect(files().load(VERSION)).rejects.toMatchObject({ fault: 'gone' });
});

it.each([
  ['an index that is none', '/crates/index.json', () => new Response('<!doctype html>')],
  ['an answer that is none', '/crates/orders.wasm', () => Response.error()],
  ['a host in trouble', '/crates/orders.wasm', () => new Response('', { status: 503 })],
  [
    'a connection that breaks off',
    '/crates/orders.wasm',
    () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('broken')) })),
  ],
])('says that a crate cannot be reached after %s', async (_, address, answer) => {
  answers.set(address, answer);
  await expect(files().load(VERSION)).rejects.toMatchObject({ fault: 'unreachable' });
});

it('takes no crate that was changed on its way, and trusts no copy of it the next time', async () => {
  answers.set('/crates/orders.wasm', () => new Response(Uint8Array.of(...bytes, 0)));
  const crates = files();
  await expect(crates.load(VERSION)).rejects.toMatchObject({ fault: 'damaged' });
  answers.set('/crates/orders.wasm', () => new Response(bytes));
  expect(await crates.load(VERSION)).toBeInstanceOf(WebAssembly.Module);
  expect(asked).toHaveBeenLastCalledWith('/crates/orders.wasm', 'reload');
});

it('says why where the browser cannot check a crate', async () => {
  vi.stubGlobal('isSecureContext', false);
  await expect(files().load(VERSION)).rejects.toMatchObject({ fault: 'insecure' });
});
