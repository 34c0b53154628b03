import { expect, test, vi } from 'vitest';
import { oncePerVersion } from './once-per-version.ts';

test('a version is loaded once, even while it is being loaded', async () => {
  const load = vi.fn(async (version: string) => `module of ${version}`);
  const cached = oncePerVersion(load);
  const [first, second] = await Promise.all([cached('0.11.2'), cached('0.11.2')]);
  expect([first, second, await cached('0.11.2'), await cached('1.5.0')]).toEqual([
    'module of 0.11.2',
    'module of 0.11.2',
    'module of 0.11.2',
    'module of 1.5.0',
  ]);
  expect(load).toHaveBeenCalledTimes(2);
});

test('after a failure it is loaded again', async () => {
  const load = vi.fn(async () => 'module').mockRejectedValueOnce(new Error('offline'));
  const cached = oncePerVersion(load);
  await expect(cached('0.11.2')).rejects.toThrow('offline');
  expect(await cached('0.11.2')).toBe('module');
});
