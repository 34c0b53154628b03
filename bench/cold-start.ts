import { buildVersion } from '../crates/build/build.ts';
import { executable } from '../crates/build/paths.ts';
import { demoFunction } from '../crates/build/programs.ts';
import { guestVersions } from '../crates/guest/build/versions.ts';
import { startNative } from '../crates/native/process.ts';
import type { Arguments } from './arguments.ts';
import { openSite } from './cold-start-chromium.ts';
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
    const native = { name: 'native process over TCP', run: () => timeNative(version) };
    const pages = [
      { name: 'in Chromium, a further cold start of a page', run: site.further },
      { name: 'in Chromium, the first one of a page, which fetches and compiles the crate', run: site.first },
    ];
    const timed = [native, ...pages].map((one) => ({ ...one, milliseconds: [] as number[] }));
    // In turn, so that what else the machine does meets all of them.
    for (let start = 0; start < coldStarts; start += 1) {
      for (const { run, milliseconds } of timed) milliseconds.push(await run());
    }
    const [reference, ...others] = timed;
    if (reference === undefined) throw new Error('Nothing was timed.');
    return [
      `lambda_runtime ${version}, release builds; a cold start and one invocation`,
      `Median (and least) of ${coldStarts}, in turn:`,
      coldStartReport(reference, others),
    ].join('\n');
  } finally {
    await site.close();
  }
}

/** @returns milliseconds from before the process starts until it waits for its second event */
async function timeNative(version: string): Promise<number> {
  const begin = performance.now();
  const native = await startNative({
    executable: executable(version, demoFunction.name),
    version,
    env: { SUBSCRIBER: 'none' },
  });
  try {
    const { exchanges } = await native.invoke(new TextEncoder().encode(EVENT));
    const milliseconds = performance.now() - begin;
    const answer = exchanges.at(-1)?.requestBody;
    if (answer !== ANSWER) throw new Error(`The function's answer should be ${ANSWER}, but ${answer} came.`);
    return milliseconds;
  } finally {
    await native.close();
  }
}
