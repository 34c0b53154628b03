import { readFileSync } from 'node:fs';
import type { Evidence } from '../../playground/recording.ts';

/**
 * @returns the lines that a native build wrote to both streams, in the recording with that id
 * @throws {Error} when there is none
 */
export function recordedLines(version: string, id: string): string[] {
  const evidence: Evidence = JSON.parse(readFileSync(`evidence/${version}.json`, 'utf8'));
  const recording = evidence.recordings.find((one) => one.id === id);
  if (recording === undefined) throw new Error(`${id} was not recorded with ${version}.`);
  return `${recording.stdout}${recording.stderr}`.split('\n').filter((line) => line !== '');
}
