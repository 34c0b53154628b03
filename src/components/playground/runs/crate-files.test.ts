import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CrateIndex } from '../../../../playground/functions/crate/published.ts';
import { type CrateProgress, crateFiles } from './crate-files.ts';

const VERSION = '0.11.2';
/** The smallest module. */
const bytes = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const index: CrateIndex = {
  [VERSION]: { file: 'orders.wasm', sha256, bytes: bytes.length, gzipBytes: 0, brotliBytes: 0 },
};
const answers = new Map<string, () => Response>();
const asked = vi.fn((address: string) => answers.get(address)?.() ?? new Response('', { status: 404 }));

beforeEach(() => {
  asked.mockClear();
  answers.clear();
  answers.set('/crates/index.json', () => Response.json(index));
  answers.set('/crates/orders.wasm', () => new Response(bytes));
  vi.stubGlobal('fetch', async (address: string) => asked(address));
  vi.stubGlobal('isSecureContext', true);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('fetches a crate once, whoever asks, and tells how much of it has come', async () => {
  const files = crateFiles('/crates/');
  const progress: CrateProgress[] = [];
  files.onProgress((one) => progress.push(one));
  expect(await files.has(VERSION)).toBe(true);
  const [one, other] = await Promise.all([files.load(VERSION), files.load(VERSION)]);
  expect(one).toBeInstanceOf(WebAssembly.Module);
  expect(other).toBe(one);
  expect(asked.mock.calls.flat()).toEqual(['/crates/index.json', '/crates/orders.wasm']);
  expect(progress.at(-1)).toEqual({ version: VERSION, loaded: bytes.length, total: bytes.length });
});

it('knows of no crate where the site has none', async () => {
  answers.delete('/crates/index.json');
  expect(await crateFiles('/crates/').has(VERSION)).toBe(false);
});

it('knows of no crate of a version that the index lacks', async () => {
  expect(await crateFiles('/crates/').has('9.9.9')).toBe(false);
});

it('takes no crate that was changed on its way', async () => {
  answers.set('/crates/orders.wasm', () => new Response(Uint8Array.of(...bytes, 0)));
  await expect(crateFiles('/crates/').load(VERSION)).rejects.toMatchObject({ fault: 'damaged' });
});

it('asks again after a failure', async () => {
  answers.set('/crates/index.json', () => new Response('', { status: 503 }));
  const files = crateFiles('/crates/');
  await expect(files.has(VERSION)).rejects.toMatchObject({ fault: 'unreachable' });
  answers.set('/crates/index.json', () => Response.json(index));
  expect(await files.has(VERSION)).toBe(true);
});

it('says why where the browser cannot check a crate', async () => {
  vi.stubGlobal('isSecureContext', false);
  await expect(crateFiles('/crates/').load(VERSION)).rejects.toMatchObject({ fault: 'insecure' });
});
