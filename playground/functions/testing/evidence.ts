import { readdirSync, readFileSync } from 'node:fs';
import type { Evidence, Recording } from '../../recording.ts';

const folder = new URL('../../../evidence/', import.meta.url);

/** All that was recorded, one entry per version. For tests only: no engine reads it. */
export const evidence: readonly Evidence[] = readdirSync(folder)
  .filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

/** @throws {Error} when there is no such recording */
export function recordingOf(version: string, id: string): Recording {
  const file = evidence.find((one) => one.version === version);
  const recording = file?.recordings.find((one) => one.id === id);
  if (recording === undefined) throw new Error(`no recording ${id} of ${version}`);
  return recording;
}
