import type { Run } from './run.ts';

/** What a judgement is based on; a recording has it as well as an engine's run. */
export type Seen = Pick<Run, 'stdout' | 'stderr' | 'exchanges' | 'exit'>;

/** What Lambda knows of the invocation. */
export type Told =
  | { kind: 'response' }
  | { kind: 'error'; errorType: string; errorMessage: string }
  /** The function told it, and Lambda refused. */
  | { kind: 'rejected'; call: 'response' | 'error'; status: number }
  /** The function told it, and the connection was lost before Lambda said anything to that. */
  | { kind: 'lost'; call: 'response' | 'error' }
  | { kind: 'nothing' };

/** What the function's own log holds of a failure. Standard output and standard error both reach CloudWatch. */
export type Logged =
  /** An ERROR line that names this invocation's request id. */
  | { kind: 'with-request-id' }
  /** An ERROR line that could be of any invocation. */
  | { kind: 'without-request-id' }
  /** No ERROR line, but something that Rust itself printed, such as a panic. */
  | { kind: 'only-stderr' }
  | { kind: 'nothing' }
  /** Nothing failed, so nothing is missing. */
  | { kind: 'not-needed' };

/** What became of the process. */
export type Outcome = { kind: 'waits' } | { kind: 'ended'; exit: number };

/** What one run showed. Each `kind` is closed: a `Record` over it makes a new kind fail to compile where it has no text. */
export interface Assessment {
  told: Told;
  logged: Logged;
  process: Outcome;
  /** Lines of level ERROR on standard output, as text or as JSON. */
  errorLines: number;
}

/** Judges one invocation by what it left behind, without knowing what was meant to happen. */
export function assess(run: Seen): Assessment {
  const told = whatLambdaWasTold(run);
  const errorLines = run.stdout.split('\n').filter((line) => levelOf(line) === 'ERROR');
  return {
    told,
    logged: whatWasLogged(run, told, errorLines),
    process: run.exit === null ? { kind: 'waits' } : { kind: 'ended', exit: run.exit },
    errorLines: errorLines.length,
  };
}

function whatLambdaWasTold({ exchanges }: Seen): Told {
  const answer = exchanges.find(({ path }) => callOf(path) !== null);
  const call = answer === undefined ? null : callOf(answer.path);
  if (answer === undefined || call === null) return { kind: 'nothing' };
  if (answer.status === null) return { kind: 'lost', call };
  if (answer.status < 200 || answer.status > 299) return { kind: 'rejected', call, status: answer.status };
  return call === 'error' ? { kind: 'error', ...diagnosticOf(answer.requestBody) } : { kind: 'response' };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html: the two calls that answer an invocation. */
function callOf(path: string): 'response' | 'error' | null {
  const [, call] = /\/runtime\/invocation\/[^/]+\/(response|error)$/.exec(path) ?? [];
  return call === 'response' || call === 'error' ? call : null;
}

/** A function may post any body; a member that is not there or no string counts as empty. */
function diagnosticOf(body: string): { errorType: string; errorMessage: string } {
  const { errorType, errorMessage } = objectIn(body) ?? {};
  return {
    errorType: typeof errorType === 'string' ? errorType : '',
    errorMessage: typeof errorMessage === 'string' ? errorMessage : '',
  };
}

function whatWasLogged({ exchanges, stderr }: Seen, told: Told, errorLines: string[]): Logged {
  const requestId = requestIdOf(exchanges);
  if (errorLines.some((line) => requestId !== undefined && requestIdsIn(line).includes(requestId))) {
    return { kind: 'with-request-id' };
  }
  if (errorLines.length > 0) return { kind: 'without-request-id' };
  if (stderr !== '') return { kind: 'only-stderr' };
  return told.kind === 'response' ? { kind: 'not-needed' } : { kind: 'nothing' };
}

/** The id that Lambda gave the event, in the answer to `next`. */
const requestIdOf = (exchanges: Seen['exchanges']): string | undefined =>
  exchanges.findLast(({ path }) => path.endsWith('/runtime/invocation/next'))?.responseHeaders[
    'lambda-runtime-aws-request-id'
  ];

/** As tracing writes it, ` INFO …` or JSON, or as env_logger does, `[INFO  …]`. */
function levelOf(line: string): string | undefined {
  const level = objectIn(line)?.level ?? /^ *\[?([A-Z]+) /.exec(line)?.[1];
  return typeof level === 'string' ? level : undefined;
}

/** Request ids in the spans of a line: `requestId="…"` as text, `"requestId":"…"` as JSON. */
function requestIdsIn(line: string): string[] {
  const pattern = objectIn(line) === null ? /\brequestId="([^"]*)"/g : /"requestId":"([^"]*)"/g;
  return Array.from(line.matchAll(pattern), ([, id = '']) => id);
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
