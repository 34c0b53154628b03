import type { Verdict } from '../../../playground/matrix/matrix.ts';
import type { PathGroup, PathId } from '../../../playground/matrix/paths.ts';

const groups: Record<PathGroup, string> = {
  handler: 'What the handler does',
  event: 'What the event is',
  service: 'The handler as a service',
  api: 'What the Runtime API answers',
  log: 'How the log is set up',
  process: 'How the process ends',
  second: 'An `Err` in the next invocation of the same process',
};

const verdicts: Record<Verdict, string> = {
  'with-request-id': 'logged with request id',
  'without-request-id': 'logged without request id',
  'only-stderr': 'only on stderr',
  nothing: 'not logged',
};

const paths: Record<PathId, string> = {
  error: 'returns an `Err`',
  'custom-error': 'returns its own error type',
  'error-chain': 'returns an anyhow error with a cause',
  'log-then-error': 'logs the error itself, then returns it',
  panic: 'panics',
  'panic-formatted': 'panics with a formatted text',
  'panic-abort': 'panics, compiled with `panic = "abort"`',
  'unserializable-response': 'returns a response that does not serialize',
  'stream-error': 'streams a response that fails midway',
  'http-error': 'returns an `Err` under `lambda_http`',
  'axum-500': 'is an axum router and answers 500',
  'bad-payload': 'has a field of the wrong type',
  'not-json': 'is not JSON',
  'no-request-id': 'comes without a request id',
  'not-ready': '`poll_ready` fails',
  'response-400': '400 to a response',
  'response-403': '403 to a response',
  'response-410': '410 to a response',
  'rejected-response': '413 to a response',
  'response-500': '500 to a response',
  'response-lost': 'nothing to a response: the connection is lost',
  'error-400': '400 to a reported `Err`',
  'error-403': '403 to a reported `Err`',
  'error-410': '410 to a reported `Err`',
  'error-413': '413 to a reported `Err`',
  'error-500': '500 to a reported `Err`',
  'error-lost': 'nothing to a reported `Err`: the connection is lost',
  'error.none': '`Err`, no subscriber installed',
  'panic.none': 'panic, no subscriber installed',
  'response-500.none': '500 to a response, no subscriber installed',
  'level-error': '`Err`, `AWS_LAMBDA_LOG_LEVEL=ERROR`',
  'rust-log-error': '`Err`, `RUST_LOG=error`',
  'rust-log-narrow': '`Err`, `RUST_LOG=my_crate=info`',
  'log-logger': '`Err`, `env_logger` in place of a subscriber',
  'no-tracing-layer': '`Err`, a `Runtime` without `TracingLayer`',
  'buffered-log': '`Err` in a buffered log, then SIGTERM',
  'graceful-shutdown': '`Err` in a buffered log, then SIGTERM with a graceful shutdown that flushes',
  'error-after-error': 'after an `Err`',
  'error-after-custom-error': 'after an own error type',
  'error-after-error-chain': 'after an anyhow error',
  'error-after-log-then-error': 'after an error that was logged and returned',
  'error-after-panic': 'after a panic',
  'error-after-panic-formatted': 'after a panic with a formatted text',
  'error-after-bad-payload': 'after a field of the wrong type',
  'error-after-not-json': 'after an event that is not JSON',
  'error-after-not-ready': 'after `poll_ready` failed',
  'error-after-unserializable-response': 'after a response that does not serialize',
  'error-after-rejected-response': 'after a response that was answered 413',
  'error-after-response-400': 'after a response that was answered 400',
  'error-after-response-403': 'after a response that was answered 403',
  'error-after-response-410': 'after a response that was answered 410',
  'error-after-response-500': 'after a response that was answered 500',
  'error-after-response-lost': 'after a lost connection',
};

const list = (versions: readonly string[]) => versions.join(', ');

/** Every text of the matrix, in English. Between backquotes stands code. */
export const matrixTextEnglish = {
  title: 'Matrix',
  summary:
    'Which error is logged by which version of lambda_runtime: every error path, every recorded version.',
  introduction:
    'Each cell is a recording of a natively built function. Press it for the recorded lines, what Lambda was told, and the same state in the playground. Up to 0.9.2 the function installs `tracing_subscriber::fmt()`, since `init_default_subscriber()` came with 0.10.0.',
  legend: 'What a cell says',
  groups,
  paths,
  verdicts,
  meanings: {
    'with-request-id': 'an ERROR line on standard output names the invocation',
    'without-request-id': 'an ERROR line that could be of any invocation',
    'only-stderr': 'no ERROR line; Rust itself or the runtime printed to standard error',
    nothing: 'neither stream holds anything of it',
  } satisfies Record<Verdict, string>,
  ends: 'process ends',
  endsMeaning: 'the process is gone; its next invocation is a cold start',
  exit: (code: number) => `exit code ${code}`,
  absent: 'no such path',
  gone: 'the process has ended',
  path: 'Error path',
  range: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  open: 'show the recordings',
  close: 'Close',

  filters: 'Show',
  group: 'Paths',
  allGroups: 'all',
  verdict: 'Cells',
  anyVerdict: 'any',
  from: 'Changed from',
  to: 'to',
  anyVersion: 'any',
  reset: 'Show all',
  /** `{shown}` and `{all}` stand for numbers. */
  shown: '{shown} of {all} paths',

  recordedWith: (versions: readonly string[]) => `Recorded with ${list(versions)}`,
  told: 'What Lambda was told',
  toldNothing: 'Lambda was told nothing.',
  answered: (status: number) => `answered ${status}`,
  unanswered: 'not answered: the connection was lost',
  recording: 'recording',
  playground: 'playground',
  playgroundOf: (version: string) => `The playground with ${version}`,
  recordingOf: (version: string) => `The recording with ${version}`,
  notInPlayground: 'The playground does not have this path.',
  rawData: 'The same data as JSON',
};

/** What a further language has to provide. A missing key does not compile. */
export type MatrixText = typeof matrixTextEnglish;
