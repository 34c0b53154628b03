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

export const demoFunction = { name: 'orders', source: 'crates/function', since: '0.8.3' } satisfies Program;

/** The demo function again, its binary compiled with `panic = "abort"`. */
export const abortingFunction = {
  name: 'orders-abort',
  source: demoFunction.source,
  since: demoFunction.since,
} satisfies Program;

/** One error path each that the demo function, which is one handler under `run`, does not have. */
export const pathPrograms = [
  { name: 'http-error', source: 'crates/function/src/bin/http-error.rs', since: '0.8.3' },
  // lambda_http 0.8 speaks an older `http` than any axum that is maintained.
  { name: 'axum-500', source: 'crates/function/src/bin/axum-500.rs', since: '0.9.2' },
  { name: 'stream-error', source: 'crates/function/src/bin/stream-error.rs', since: '0.8.3' },
  { name: 'no-tracing-layer', source: 'crates/function/src/bin/no-tracing-layer.rs', since: '0.11.0' },
  { name: 'log-logger', source: 'crates/function/src/bin/log-logger.rs', since: '0.8.3' },
  { name: 'buffered-log', source: 'crates/function/src/bin/buffered-log.rs', since: '0.14.0' },
  { name: 'graceful-shutdown', source: 'crates/function/src/bin/graceful-shutdown.rs', since: '0.14.0' },
] as const satisfies readonly Program[];

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
  return snippetPrograms.filter((program) => compilesWith(version, program));
}

/** @returns whether that version has what the program uses. */
export function compilesWith(version: string, { since }: Pick<Program, 'since'>): boolean {
  return compareVersions(since, version) <= 0;
}

/** The recordings of a sample, without their format: one without further variables, one with each file of them. */
export function recordingsOf({ name, environments = [] }: Program): { id: string; environment?: string }[] {
  return [
    { id: name },
    ...environments.map((environment) => ({ id: `${name}.${basename(environment, '.env')}`, environment })),
  ];
}
