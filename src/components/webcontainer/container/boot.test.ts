import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BOOT_LIMIT_MS, ContainerBoot, type Phase, SILENCE_LIMIT_MS, type Surroundings } from './boot.ts';
import type { Trouble } from './trouble.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Fake {
  torn: number;
  teardown(): void;
}

/** A page whose container comes when the test says so. */
function fakePage(found: 'answers' | 'unreachable' = 'answers') {
  const events = { loaded: () => {}, forbidden: () => {}, lost: () => {} };
  const boots: PromiseWithResolvers<Fake>[] = [];
  const page = {
    obstacle: null as Trouble | null,
    isTaken: false,
    isMine: false,
    mounts: 0,
    phases: [] as Phase[],
  };
  const around: Surroundings<Fake> = {
    obstacle: () => page.obstacle,
    async claim(takeOver, onLost) {
      events.lost = onLost;
      if (page.isTaken && !takeOver) return false;
      page.isTaken = true;
      page.isMine = true;
      return true;
    },
    release() {
      if (page.isMine) page.isTaken = false;
      page.isMine = false;
    },
    boot() {
      const boot = Promise.withResolvers<Fake>();
      boots.push(boot);
      return boot.promise;
    },
    async mount() {
      page.mounts += 1;
    },
    onFrameLoaded: (callback) => {
      events.loaded = callback;
    },
    onFrameForbidden: (callback) => {
      events.forbidden = callback;
    },
    probe: async () => found,
    sentence: (trouble) => `trouble: ${trouble}`,
  };
  const container = (): Fake => ({
    torn: 0,
    teardown() {
      this.torn += 1;
    },
  });
  const boot = new ContainerBoot(around, (phase) => page.phases.push(phase));
  const last = () => {
    const phase = page.phases.at(-1);
    return phase?.kind === 'trouble' ? phase.trouble : phase?.kind;
  };
  return { boot, boots, events, page, container, last };
}

it('boots when it is first asked for, mounts once, and gives the same container from then on', async () => {
  const { boot, boots, page, container } = fakePage();
  const [one, other] = [boot.container(), boot.container()];
  await vi.advanceTimersByTimeAsync(0);
  boots[0]?.resolve(container());
  expect(await one).toBe(await other);
  expect(await boot.container()).toBe(await one);
  expect(page.phases.map(({ kind }) => kind)).toEqual(['booting', 'mounting', 'ready']);
  expect({ boots: boots.length, mounts: page.mounts }).toEqual({ boots: 1, mounts: 1 });
});

it('says so after 30 seconds, again after waiting as long, and is ready however late', async () => {
  const { boot, boots, container, last } = fakePage();
  const asked = boot.container();
  await vi.advanceTimersByTimeAsync(BOOT_LIMIT_MS);
  expect(last()).toBe('timed-out');
  boot.keepWaiting();
  expect(last()).toBe('booting');
  await vi.advanceTimersByTimeAsync(BOOT_LIMIT_MS);
  expect(last()).toBe('timed-out');
  boots[0]?.resolve(container());
  await asked;
  expect(last()).toBe('ready');
});

it.each([
  ['answers', 'refused'],
  ['unreachable', 'unreachable'],
] as const)('a frame that loads and says nothing, where the host %s, is %s', async (found, trouble) => {
  const { boot, events, last } = fakePage(found);
  boot.container().catch(() => {});
  await vi.advanceTimersByTimeAsync(0);
  events.loaded();
  await vi.advanceTimersByTimeAsync(SILENCE_LIMIT_MS);
  expect(last()).toBe(trouble);
  await vi.advanceTimersByTimeAsync(BOOT_LIMIT_MS);
  expect(last()).toBe(trouble);
});

it('nothing is said of a frame that spoke up in time', async () => {
  const { boot, boots, events, container, last } = fakePage();
  const asked = boot.container();
  await vi.advanceTimersByTimeAsync(0);
  events.loaded();
  boots[0]?.resolve(container());
  await asked;
  await vi.advanceTimersByTimeAsync(BOOT_LIMIT_MS);
  expect(last()).toBe('ready');
});

it('a policy that forbids the frame fails at once and for good: the package would wait for ever', async () => {
  const { boot, boots, events, last } = fakePage();
  const asked = boot.container();
  await vi.advanceTimersByTimeAsync(0);
  events.forbidden();
  await expect(asked).rejects.toThrow('trouble: blocked-by-policy');
  await expect(boot.container()).rejects.toThrow('trouble: blocked-by-policy');
  expect({ last: last(), boots: boots.length }).toEqual({ last: 'blocked-by-policy', boots: 1 });
});

it('an obstacle keeps it from booting, until it is gone', async () => {
  const { boot, boots, page, container } = fakePage();
  page.obstacle = 'offline';
  await expect(boot.container()).rejects.toThrow('trouble: offline');
  expect(boots).toHaveLength(0);
  page.obstacle = null;
  const asked = boot.container();
  await vi.advanceTimersByTimeAsync(0);
  boots[0]?.resolve(container());
  await asked;
});

it('another tab’s container is left alone, unless it is taken over', async () => {
  const { boot, boots, page, container } = fakePage();
  page.isTaken = true;
  await expect(boot.container()).rejects.toThrow('trouble: second-tab');
  const asked = boot.container(true);
  await vi.advanceTimersByTimeAsync(0);
  boots[0]?.resolve(container());
  await asked;
});

it('a container that another tab takes over is torn down, and boots again when asked for', async () => {
  const { boot, boots, events, container, last } = fakePage();
  const asked = boot.container();
  await vi.advanceTimersByTimeAsync(0);
  const first = container();
  boots[0]?.resolve(first);
  await asked;
  events.lost();
  await vi.advanceTimersByTimeAsync(0);
  expect({ torn: first.torn, last: last() }).toEqual({ torn: 1, last: 'torn-down' });
  const again = boot.container();
  await vi.advanceTimersByTimeAsync(0);
  boots[1]?.resolve(container());
  expect(await again).not.toBe(first);
});

it('gives up its claim when it ends, so that another tab may have a container', async () => {
  const { boot, boots, page, container } = fakePage();
  const asked = boot.container();
  await vi.advanceTimersByTimeAsync(0);
  boots[0]?.resolve(container());
  await asked;
  expect(page.isTaken).toBe(true);
  await boot.tearDown('torn-down');
  expect(page.isTaken).toBe(false);
});

it.each([
  [new RangeError('WebAssembly.Memory(): could not allocate memory'), 'out-of-memory'],
  [new Error('refused'), 'failed'],
] as const)('a boot that fails with %s is %s, and can be tried again', async (failure, trouble) => {
  const { boot, boots, page, container, last } = fakePage();
  const asked = boot.container();
  asked.catch(() => {});
  await vi.advanceTimersByTimeAsync(0);
  boots[0]?.reject(failure);
  await expect(asked).rejects.toThrow(`trouble: ${trouble}`);
  expect(page.phases.at(-1)).toMatchObject({ trouble, detail: String(failure) });
  const again = boot.container();
  await vi.advanceTimersByTimeAsync(0);
  boots[1]?.resolve(container());
  await again;
  expect(last()).toBe('ready');
});
