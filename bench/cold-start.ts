import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildVersion } from '../crates/build/build.ts';
import { executable } from '../crates/build/paths.ts';
import { demoFunction } from '../crates/build/programs.ts';
import { guestVersions } from '../crates/guest/build/versions.ts';
import type { Arguments } from './arguments.ts';
import { type ChromiumSite, openSite } from './cold-start-chromium.ts';
import { coldStartReport } from './cold-start-report.ts';
import { ANSWER, EVENT } from './workload.ts';

/**
 * Measures a cold start with one invocation, until the function waits for the next event: as a native process, and as
 * WebAssembly in a page of the built site.
 * @returns the medians and their ratios, in lines for people
 * @throws {Error} when the function can't be built, or the site, its crates or Chromium are missing
 */
export async function measureColdStarts({ coldStarts }: Arguments): Promise<string> {
  const version = guestVersions.at(-1) ?? '';
  const setup = { version, subscriber: 'none', env: {} } as const;
  // It says what is missing before minutes go by.
  const site = await openSite(setup, EVENT, ANSWER);
  try {
    await buildVersion(version);
    const native = nativeTimer(version);
    try {
      return await inTurn(version, coldStarts, native, site);
    } finally {
      native.close();
    }
  } finally {
    await site.close();
  }
}

/** In turn, so that what else the machine does meets all of them. */
async function inTurn(version: string, coldStarts: number, native: NativeTimer, site: ChromiumSite) {
  const reference = { name: 'native process over TCP', time: native.time, milliseconds: [] as number[] };
  const others = [
    { name: 'in Chromium, a further cold start of a page', time: site.further },
    { name: 'in Chromium, the first one of a page, which fetches and compiles the crate', time: site.first },
  ].map((one) => ({ ...one, milliseconds: [] as number[] }));
  for (let start = 0; start < coldStarts; start += 1) {
    for (const { time, milliseconds } of [reference, ...others]) milliseconds.push(await time());
  }
  return [
    `lambda_runtime ${version}, release builds; a cold start and one invocation`,
    `Median (and least) of ${coldStarts}, in turn:`,
    coldStartReport(reference, others),
  ].join('\n');
}

interface NativeTimer {
  /** A cold start and an invocation. @returns milliseconds */
  time(): Promise<number>;
  close(): void;
}

/** @returns the other side of cold-start-native.ts */
function nativeTimer(version: string): NativeTimer {
  const program = executable(version, demoFunction.name);
  const child = fork(join(import.meta.dirname, 'cold-start-native.ts'), [program, version]);
  const ended = new Promise<never>((_, fail) => {
    child.once('exit', (code) => fail(new Error(`What times the native function ended with ${code}.`)));
  });
  ended.catch(() => {});
  const time = async () => {
    const answer = once(child, 'message');
    child.send('again');
    const [milliseconds] = await Promise.race([answer, ended]);
    return Number(milliseconds);
  };
  return { time, close: () => void child.kill() };
}
