import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Evidence } from '../../playground/recording.ts';
import { repository } from '../build/paths.ts';

const path = (version: string) => join(repository, 'evidence', `${version}.json`);

/** Whole lines of text per string would need escapes anyway; one key a line keeps differences readable. */
const text = (evidence: Evidence) => `${JSON.stringify(evidence, null, 2)}\n`;

export async function writeEvidence(evidence: Evidence): Promise<void> {
  await writeFile(path(evidence.version), text(evidence));
}

/**
 * Compares what was recorded now with what is committed.
 * @returns a unified diff, or null when both are the same bytes
 * @throws {Error} when nothing was recorded for that version yet
 */
export async function differenceTo(evidence: Evidence): Promise<string | null> {
  const now = text(evidence);
  const committed = await readFile(path(evidence.version), 'utf8');
  if (now === committed) return null;
  const file = `evidence/${evidence.version}.json`;
  return createTwoFilesPatch(file, file, committed, now, 'committed', 'recorded now', { context: 12 });
}
