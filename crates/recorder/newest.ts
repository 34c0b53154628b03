import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../playground/recording.ts';
import { repository } from '../build/paths.ts';
import { compareVersions } from '../build/versions.ts';
import { demoGuest, nativeCargo, writePackage } from '../guest/build/package.ts';
import type { Arguments } from './arguments.ts';
import { changesText } from './changes.ts';
import { readEvidence, writeEvidence } from './evidence-file.ts';
import { writeProvenance } from './provenance.ts';
import { recordVersion } from './record.ts';
import { newerThan, publishedVersions } from './releases.ts';

const list = join(repository, 'crates', 'versions.json');

/**
 * Records every release that came after the newest known one, and compares each with the one before it.
 * @returns what changed, for people
 * @throws {Error} when crates.io cannot be asked, or a release does not build: then it changed more than its log
 */
export async function recordNewest({
  known,
  published,
  keep,
}: Extract<Arguments, { task: 'newest' }>): Promise<string> {
  const found = newerThan(known, published ?? (await publishedVersions()));
  if (found.length === 0) return `There is no release after ${known}.`;
  const reports: string[] = [];
  let before = await readEvidence(known);
  for (const version of found) {
    const evidence = await recordVersion(version);
    reports.push(changesText(before, evidence));
    if (keep) reports.push(...(await add(evidence)));
    before = evidence;
  }
  if (keep) await writeProvenance(found);
  return reports.join('\n');
}

/** @returns what a reader of the report has to know beside what changed */
async function add(evidence: Evidence): Promise<string[]> {
  await writeEvidence(evidence);
  const versions: string[] = JSON.parse(await readFile(list, 'utf8'));
  const sorted = [...new Set([...versions, evidence.version])].sort(compareVersions);
  await writeFile(list, `${JSON.stringify(sorted, null, 2)}\n`);
  try {
    // It is built as WebAssembly too from now on, for which every version has a lock file of its own.
    await writePackage(demoGuest(evidence.version), nativeCargo);
    return [];
  } catch (failure) {
    // The recording is worth its pull request all the same; there the tests ask for what is missing.
    const reason = failure instanceof Error ? failure.message : String(failure);
    return [`It has no lock file for WebAssembly, crates/guest/locks/${evidence.version}:\n${reason}`];
  }
}
