import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGuest } from '../../crates/guest/build/build.ts';
import { findToolchain } from '../../crates/guest/build/toolchain.ts';
import { guestVersions } from '../../crates/guest/build/versions.ts';
import { readCrateFile } from '../custom-runtime/crate-files.ts';
import { isOfFunction } from '../functions/crate/testing/recorded.ts';
import { evidence } from '../functions/testing/evidence.ts';
import { projectFiles } from '../project/files.ts';
import { leftBehind, replay } from '../replay.ts';
import { nodeContainer } from './testing/node-container.ts';
import { webcontainerEngine } from './webcontainer.ts';

/** The last version that loses the line, and the one that brought it back; with `--all`, every one. */
const versions = guestVersions.filter(
  (version) => process.env.CHECKED_VERSIONS === 'all' || ['0.11.2', '0.11.3'].includes(version),
);
/** How many functions run at once: each is two processes. */
const AT_ONCE = 4;

const container = nodeContainer(projectFiles());
const engine = webcontainerEngine(async () => container, undefined, readCrateFile);

beforeAll(async () => {
  const toolchain = await findToolchain();
  for (const version of versions) await buildGuest(version, toolchain);
});
afterAll(() => container.remove());

test.each(evidence.filter(({ version }) => versions.includes(version)))(
  'the crate $version as a process of the WebContainer’s project leaves behind what the native function left, byte for byte',
  async ({ version, recordings }) => {
    const queue = recordings.filter(isOfFunction);
    expect(queue.length).toBeGreaterThan(0);
    const work = async () => {
      for (let recording = queue.shift(); recording !== undefined; recording = queue.shift()) {
        const run = await replay(engine, version, recording);
        expect(leftBehind(run), recording.id).toEqual(leftBehind(recording));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  },
);
