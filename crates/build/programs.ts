import { compareVersions } from './versions.ts';

/** A program that is built against a version of `lambda_runtime` and recorded. */
export interface Program {
  /** Name of its binary, and the first part of its recordings' ids. */
  name: string;
  /** Its source, from the root of the repository: a crate's folder or one whole `main.rs`. */
  source: string;
  /** The first version whose API it uses. */
  since: string;
}

export const demoFunction = { name: 'orders', source: 'crates/function', since: '0.10.0' } satisfies Program;

/** The samples that the articles show, each a whole program. */
export const snippetPrograms: readonly Program[] = [
  { name: 'log-in-handler', source: 'snippets/workarounds/log-in-handler.rs', since: '0.10.0' },
  { name: 'map-err', source: 'snippets/workarounds/map-err.rs', since: '0.10.0' },
  { name: 'layer-sees-ok', source: 'snippets/workarounds/layer-sees-ok.rs', since: '0.11.0' },
  { name: 'default-subscriber', source: 'snippets/subscriber/default.rs', since: '0.10.0' },
];

/** @returns the samples that compile with that version. */
export function snippetsFor(version: string): Program[] {
  return snippetPrograms.filter(({ since }) => compareVersions(since, version) <= 0);
}
