import { basename } from 'node:path';
import type { Subscriber } from '../../playground/run.ts';
import { compareVersions } from './versions.ts';

/** A program that is built against a version of `lambda_runtime` and recorded. */
export interface Program {
  /** Name of its binary, and the first part of its recordings' ids. */
  name: string;
  /** Its source, from the root of the repository: a crate's folder or one whole `main.rs`. */
  source: string;
  /** The first version whose API it uses. */
  since: string;
  /** Which subscriber it installs. Default: the runtime's own. */
  subscriber?: Subscriber;
  /** Files with variables, from the root of the repository: it is recorded once with each, and once without. */
  environments?: readonly string[];
}

export const demoFunction = { name: 'orders', source: 'crates/function', since: '0.10.0' } satisfies Program;

/** The samples that the articles show, each a whole program. */
export const snippetPrograms: readonly Program[] = [
  { name: 'log-in-handler', source: 'snippets/workarounds/log-in-handler.rs', since: '0.10.0' },
  { name: 'map-err', source: 'snippets/workarounds/map-err.rs', since: '0.10.0' },
  { name: 'layer-sees-ok', source: 'snippets/workarounds/layer-sees-ok.rs', since: '0.11.0' },
  {
    name: 'one-line',
    source: 'snippets/workarounds/one-line.rs',
    since: '0.11.0',
    subscriber: 'fmt',
  },
  {
    name: 'default-subscriber',
    source: 'snippets/subscriber/default.rs',
    since: '0.10.0',
    environments: [
      'snippets/subscriber/rust-log-hides.env',
      'snippets/subscriber/rust-log-shows.env',
      'snippets/subscriber/rust-log-error.env',
      'snippets/subscriber/level-error.env',
      'snippets/subscriber/rust-log-keeps-request-id.env',
    ],
  },
  { name: 'own-text', source: 'snippets/subscriber/text.rs', since: '0.10.0', subscriber: 'fmt' },
  { name: 'own-json', source: 'snippets/subscriber/json.rs', since: '0.10.0', subscriber: 'fmt' },
];

/** @returns the samples that compile with that version. */
export function snippetsFor(version: string): Program[] {
  return snippetPrograms.filter(({ since }) => compareVersions(since, version) <= 0);
}

/** The recordings of a sample, without their format: one without further variables, one with each file of them. */
export function recordingsOf({ name, environments = [] }: Program): { id: string; environment?: string }[] {
  return [
    { id: name },
    ...environments.map((environment) => ({ id: `${name}.${basename(environment, '.env')}`, environment })),
  ];
}
