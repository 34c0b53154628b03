import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Evidence } from '../../playground/recording.ts';
import { repository } from '../build/paths.ts';

const path = (version: string) => join(repository, 'evidence', `${version}.json`);

/** One key a line, so that a difference shows which. */
export const evidenceText = (evidence: Evidence) => `${JSON.stringify(evidence, null, 2)}\n`;

export async function writeEvidence(evidence: Evidence): Promise<void> {
  await writeFile(path(evidence.version), evidenceText(evidence));
}

/**
 * @returns what is committed of a version
 * @throws {Error} when nothing was recorded for that version yet
 */
export async function readEvidence(version: string): Promise<Evidence> {
  return JSON.parse(await readCommitted(version));
}

function readCommitted(version: string): Promise<string> {
  return readFile(path(version), 'utf8').catch(() => {
    throw new Error(`evidence/${version}.json is missing. Record it: npm run evidence`);
  });
}

/**
 * Compares what was recorded now with what is committed.
 * @returns a unified diff, or null when both are the same bytes
 * @throws {Error} when nothing was recorded for that version yet
 */
export async function differenceToCommitted(evidence: Evidence): Promise<string | null> {
  return difference(await readCommitted(evidence.version), evidence);
}

/** @returns a unified diff from a file's text to what was recorded now, or null when they are the same bytes */
export function difference(committed: string, evidence: Evidence): string | null {
  const now = evidenceText(evidence);
  if (now === committed) return null;
  const file = `evidence/${evidence.version}.json`;
  return createTwoFilesPatch(file, file, committed, now, 'committed', 'recorded now', { context: 12 });
}
