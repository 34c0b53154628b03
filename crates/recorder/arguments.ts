import { parseArgs } from 'node:util';
import { recordedVersions } from '../build/versions.ts';

export interface Arguments {
  /** Compare with what is committed instead of writing it. */
  check: boolean;
  versions: readonly string[];
}

/**
 * Reads the arguments of `npm run evidence`.
 * @throws {RangeError} with a sentence and the usage
 */
export function readArguments(args: string[]): Arguments {
  const { check = false, version: versions = recordedVersions } = parse(args);
  const unknown = versions.find((version) => !recordedVersions.includes(version));
  if (unknown !== undefined) throw misused(`Version ${unknown} is not in crates/versions.json.`);
  return { check, versions };
}

function parse(args: string[]): { check?: boolean; version?: string[] } {
  try {
    return parseArgs({
      args,
      options: { check: { type: 'boolean' }, version: { type: 'string', multiple: true } },
    }).values;
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

const misused = (sentence: string) =>
  new RangeError(
    `${sentence}\nUsage: npm run evidence -- [--check] [--version VERSION]…\nVersions: ${recordedVersions.join(', ')}`,
  );
