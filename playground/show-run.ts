import { assess, type Logged, type Outcome, type Told } from './assess.ts';
import type { Run } from './run.ts';

const TOLD: Record<Told['kind'], string> = {
  response: 'Lambda got a response',
  error: 'Lambda was told of an error',
  rejected: 'Lambda refused what the function told it',
  lost: 'the connection to Lambda was lost over what the function told it',
  nothing: 'Lambda was told nothing',
};

const LOGGED: Record<Logged['kind'], string> = {
  'with-request-id': 'the log has an ERROR line with the request id',
  'without-request-id': 'the log has an ERROR line without the request id',
  'only-stderr': 'the log has only what went to standard error',
  nothing: 'the log says nothing of it',
  'not-needed': 'the log has nothing to say',
};

const PROCESS: Record<Outcome['kind'], string> = {
  waits: 'the process waits for the next event',
  ended: 'the process ended',
};

/** A run for people: what was seen in one sentence, then the two logs, then what Lambda was told. */
export function showRun(run: Run): string {
  const { told, logged, process } = assess(run);
  const calls = run.exchanges
    .filter(({ method }) => method === 'POST')
    .map(
      ({ method, path, requestBody, status }) =>
        `${method} ${path} → ${status ?? 'the connection was lost'}\n${requestBody}\n`,
    );
  const exit = run.exit === null ? '' : ` with exit code ${run.exit}`;
  return [
    `lambda_runtime ${run.version}: ${TOLD[told.kind]}; ${LOGGED[logged.kind]}; ${PROCESS[process.kind]}${exit}.\n`,
    section('Function log, standard output', run.stdout),
    section('Function log, standard error', run.stderr),
    section('Platform log (simulated)', run.platformLog.join('\n')),
    section('What Lambda was told', calls.join('')),
  ].join('\n');
}

const section = (title: string, text: string) =>
  `${title}\n${text === '' ? '  (nothing)\n' : `${printable(text).trimEnd().replace(/^/gm, '  ')}\n`}`;

/** Shows control characters as their code, so that no message can steer the terminal that it is printed on. */
const printable = (text: string) =>
  text.replace(/[^\P{Cc}\n\t]/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
