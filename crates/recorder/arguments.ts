import { parseArgs } from 'node:util';
import { recordedVersions } from '../build/versions.ts';
import { isRelease } from './releases.ts';

/** What `npm run evidence` is asked to do. */
export type Arguments =
  /** Write the recordings of these versions, or compare them with what is committed. */
  | { task: 'record' | 'check'; versions: readonly string[] }
  /** Find the releases after the newest known one. */
  | {
      task: 'newest';
      known: string;
      /** What was published; null to ask crates.io. */
      published: readonly string[] | null;
      /** Whether to keep what is recorded; not when another version is taken for the newest known one. */
      keep: boolean;
    };

const newestRecorded = recordedVersions.at(-1) ?? '';

/**
 * Reads the arguments of `npm run evidence`.
 * @throws {RangeError} with a sentence and the usage
 */
export function readArguments(args: string[]): Arguments {
  const { check = false, newest = false, version, releases, ...rest } = parse(args);
  const known = rest['as-if-newest'];
  if (!newest) {
    if (releases !== undefined || known !== undefined) {
      throw misused('--releases and --as-if-newest say how --newest looks for releases: give that too.');
    }
    return { task: check ? 'check' : 'record', versions: (version ?? recordedVersions).map(recorded) };
  }
  if (check || version !== undefined) {
    throw misused('--newest finds its versions itself: give it without --check and --version.');
  }
  return {
    task: 'newest',
    known: known === undefined ? newestRecorded : recorded(known),
    published: releases?.split(',').map(exact) ?? null,
    keep: known === undefined,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        check: { type: 'boolean' },
        version: { type: 'string', multiple: true },
        newest: { type: 'boolean' },
        releases: { type: 'string' },
        'as-if-newest': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

function recorded(version: string): string {
  if (recordedVersions.includes(version)) return version;
  throw misused(`Version ${version} is not in crates/versions.json.`);
}

function exact(version: string): string {
  if (isRelease(version)) return version;
  throw misused(`"${version}" is no exact version; write them as 0.11.0,0.11.1.`);
}

const misused = (sentence: string) =>
  new RangeError(
    `${sentence}
Usage: npm run evidence -- [--check] [--version VERSION]…
       npm run evidence -- --newest [--releases VERSION,…] [--as-if-newest VERSION]
Versions: ${recordedVersions.join(', ')}`,
  );
