import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { repository } from '../build/paths.ts';
import { recordingsOf, snippetsFor } from '../build/programs.ts';
import { formats, type Plan } from './record.ts';

/** The samples act on no event; theirs is an order that could be anyone's. */
const SNIPPET_EVENT = '{"order":1042}';

/** What is recorded of a version's samples. Each installs its subscriber itself. */
export function snippetPlans(version: string): Plan[] {
  return snippetsFor(version).flatMap((program) =>
    recordingsOf(program).flatMap(({ id, environment }) =>
      Object.entries(formats).map(([format, value]) => ({
        id: `${id}.${format}`,
        program,
        scenario: null,
        subscriber: program.subscriber ?? ('default' as const),
        env: { AWS_LAMBDA_LOG_FORMAT: value, ...variables(environment) },
        event: SNIPPET_EVENT,
        fault: undefined,
      })),
    ),
  );
}

function variables(file: string | undefined): Record<string, string> {
  if (file === undefined) return {};
  const entries = Object.entries(parseEnv(readFileSync(join(repository, file), 'utf8')));
  return Object.fromEntries(entries.map(([name, value = '']) => [name, value]));
}
