import { compareVersions } from '../../build/versions.ts';
import type { execute } from './execute.ts';

/** A toolchain of which something is not there. */
export interface Incomplete {
  /** For people. */
  name: string;
  /** What is missing, for people. */
  missing: string[];
  /** The commands that bring it. */
  install: string[];
}

/** What is asked of the machine; tests ask something else. */
export interface Surroundings {
  /** Where the system's packages are installed. */
  prefix: string;
  run: typeof execute;
}

export const TARGET = 'wasm32-wasip1';

/** The first Rust that the committed lock files are for. */
const OLDEST = '1.88.0';

/**
 * @param answer of `rustc --version`
 * @returns `rustc 1.88.0 or newer (found: 1.63.0)`, or nothing if it is new enough
 */
export function tooOld(answer: string): string[] {
  const [, version] = /^rustc (\d+\.\d+\.\d+)/.exec(answer) ?? [];
  if (version !== undefined && compareVersions(version, OLDEST) >= 0) return [];
  return [`rustc ${OLDEST} or newer (found: ${version ?? answer.trim()})`];
}
