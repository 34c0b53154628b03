import { compareVersions } from '../build/versions.ts';

/**
 * The file of one crate in crates.io's index, which cargo itself reads: one JSON object a line.
 * https://doc.rust-lang.org/cargo/reference/registry-index.html
 */
const INDEX = 'https://index.crates.io/la/mb/lambda_runtime';

/**
 * Asks crates.io which versions of `lambda_runtime` were published and not yanked.
 * @throws {Error} when it cannot be asked, with what to do
 */
export async function publishedVersions(): Promise<string[]> {
  const answer = await fetch(INDEX, { signal: AbortSignal.timeout(30_000) }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${INDEX} cannot be reached (${reason}). Try again, or name the versions with --releases.`,
    );
  });
  if (!answer.ok) throw new Error(`${INDEX} answers ${answer.status}. Name the versions with --releases.`);
  return versionsIn(await answer.text());
}

/** @returns the versions in an index file that are neither yanked nor pre-releases, oldest first */
export function versionsIn(index: string): string[] {
  return index
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { vers: string; yanked: boolean } => JSON.parse(line))
    .filter(({ vers, yanked }) => !yanked && isRelease(vers))
    .map(({ vers }) => vers)
    .sort(compareVersions);
}

/** Exact and no pre-release, such as `0.11.2`. */
export const isRelease = (version: string) => /^\d+\.\d+\.\d+$/.test(version);

/** @returns those that came after the newest known one, oldest first; gaps in the list before it are left alone */
export function newerThan(known: string, published: readonly string[]): string[] {
  return published.filter((version) => compareVersions(version, known) > 0).sort(compareVersions);
}
