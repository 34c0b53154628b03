import type { Evidence, Recording } from '../../playground/recording.ts';

const files = import.meta.glob<Evidence>(['/evidence/*.json', '!/evidence/provenance.json'], {
  eager: true,
  import: 'default',
});

const inOrder = Object.values(files).sort((one, other) =>
  one.version.localeCompare(other.version, 'en', { numeric: true }),
);

/** Everything that was recorded, oldest version first. */
export function allEvidence(): readonly Evidence[] {
  return inOrder;
}

/**
 * @throws {Error} when nothing was recorded of that version
 */
export function evidenceOf(version: string): Evidence {
  const found = inOrder.find((evidence) => evidence.version === version);
  if (found !== undefined) return found;
  const known = inOrder.map((evidence) => evidence.version).join(', ');
  throw new Error(`No recordings of lambda_runtime ${version}. evidence/ has: ${known || 'none'}.`);
}

/**
 * @param version exact version of the crate
 * @param id such as `error.default.text`
 * @throws {Error} when there is no such recording
 */
export function recordingOf(version: string, id: string): Recording {
  const { recordings } = evidenceOf(version);
  const found = recordings.find((recording) => recording.id === id);
  if (found !== undefined) return found;
  const known = recordings.map((recording) => recording.id).join(', ');
  throw new Error(`No recording ${id} of lambda_runtime ${version}. It has: ${known || 'none'}.`);
}

/**
 * Reads what an article writes: `0.11.2/error.default.text`.
 * @throws {Error} when it names no recording
 */
export function recordingAt(reference: string): { version: string; recording: Recording } {
  const slash = reference.indexOf('/');
  if (slash < 1) throw new Error(`"${reference}" names no recording. Write VERSION/ID.`);
  const version = reference.slice(0, slash);
  return { version, recording: recordingOf(version, reference.slice(slash + 1)) };
}

/** Where a recording stands on this site, from the site's root. */
export function recordingPath(version: string, id: string): string {
  return `evidence/${version}/#${id}`;
}

/**
 * What was recorded of an article's sample, in plain text, by version.
 * @param program the sample's path from the project's root
 */
export function recordingsOfProgram(program: string): { version: string; recording: Recording }[] {
  return inOrder.flatMap(({ version, recordings }) =>
    recordings
      .filter((recording) => recording.program === program && recording.id.endsWith('.text'))
      .map((recording) => ({ version, recording })),
  );
}
