import type { Subscriber } from '../../../playground/run.ts';
import type { ScenarioId } from '../../../playground/scenarios.ts';
import type { ExchangePaneText } from '../../components/playground/panes/ExchangePane.tsx';
import type { LogPaneText } from '../../components/playground/panes/LogPane.tsx';
import type { PaneKind } from '../../components/playground/panes/PaneTabs.tsx';
import type { CrateFault } from '../../components/playground/runs/crate-files.ts';
import type { LinkKey } from '../../components/playground/state/link.ts';
import type { Format } from '../../components/playground/state/state.ts';
import type { CheckedText, VerdictText } from '../../components/playground/verdict/sentences.ts';

const number = (value: number) => value.toLocaleString('en');

const list = new Intl.ListFormat('en');

const ordinals: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (value: number) =>
  `${number(value)}${ordinals[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;

const scenarios: Record<ScenarioId, string> = {
  success: 'The handler succeeds',
  error: 'The handler returns an Err',
  'custom-error': 'The handler returns its own error type',
  'error-chain': 'The handler returns an anyhow error with a cause',
  'log-then-error': 'The handler logs the error, then returns it',
  panic: 'The handler panics',
  'panic-formatted': 'The handler panics with a formatted text',
  'bad-payload': 'The event has a field of the wrong type',
  'not-json': 'The event is not JSON',
  'not-ready': 'The service is not ready',
  'unserializable-response': 'The response does not serialize',
  'rejected-response': 'Lambda rejects the response (413)',
  'response-400': 'Lambda rejects the response (400, unknown request id)',
  'response-403': 'Lambda rejects the response (403, not the time for one)',
  'response-410': 'Lambda rejects the response (410, timed out)',
  'response-500': 'Lambda rejects the response (500)',
  'response-lost': 'The connection to Lambda is lost over the response',
};

const subscribers: Record<Subscriber, string> = {
  none: 'none installed',
  fmt: 'tracing_subscriber::fmt()',
  default: 'init_default_subscriber()',
};

const formats: Record<Format, string> = { text: 'Text', json: 'JSON' };

const linkKeys: Record<LinkKey, string> = {
  v: 'the version',
  with: 'the version to compare with',
  scenario: 'what happens',
  log: 'the subscriber',
  format: 'AWS_LAMBDA_LOG_FORMAT',
  level: 'AWS_LAMBDA_LOG_LEVEL',
  rust_log: 'RUST_LOG',
  engine: 'what runs as the function',
};

const verdict: VerdictText = {
  words: {
    'with-request-id': 'logged with request id',
    'without-request-id': 'logged without request id',
    'only-stderr': 'only on stderr',
    nothing: 'not logged',
    'not-needed': 'success',
    rejected: 'rejected by Lambda',
    lost: 'connection lost',
    ended: 'process ended',
    declined: 'declined',
    failed: 'no result',
  },
  sentences: {
    response: {
      'with-request-id': 'Lambda has a response, and the log has an error with its request id.',
      'without-request-id': 'Lambda has a response, and the log has an error that names no request.',
      'only-stderr': 'Lambda has a response, and Rust itself printed something to stderr.',
      nothing: 'Lambda has a response; the log has nothing.',
      'not-needed': 'Lambda has the response. Nothing failed, so nothing had to be logged.',
    },
    error: {
      'with-request-id': 'Lambda was told, and so was the log, with the request id.',
      'without-request-id': 'Lambda was told, and so was the log, but the line does not name the request.',
      'only-stderr': 'Lambda was told. The log has no ERROR line, only what Rust itself printed to stderr.',
      nothing: 'Lambda was told; the log was not.',
      'not-needed': 'Lambda was told of an error, and nothing had to be logged.',
    },
    rejected: {
      'with-request-id': 'Lambda rejected what the function sent, and the log says so, with the request id.',
      'without-request-id':
        'Lambda rejected what the function sent, and the log says so, but the line does not name the request.',
      'only-stderr':
        'Lambda rejected what the function sent. The log has no ERROR line, only what was printed to stderr.',
      nothing: 'Lambda rejected what the function sent; the log does not say so.',
      'not-needed': 'Lambda rejected what the function sent, and nothing had to be logged.',
    },
    lost: {
      'with-request-id': 'The connection to Lambda was lost, and the log says so, with the request id.',
      'without-request-id':
        'The connection to Lambda was lost, and the log says so, but the line does not name the request.',
      'only-stderr':
        'The connection to Lambda was lost. The log has no ERROR line, only what was printed to stderr.',
      nothing: 'The connection to Lambda was lost; the log does not say so.',
      'not-needed': 'The connection to Lambda was lost, and nothing had to be logged.',
    },
    nothing: {
      'with-request-id': 'Lambda was not told; the log was, with the request id.',
      'without-request-id': 'Lambda was not told; the log was, but the line does not name the request.',
      'only-stderr': 'Lambda was not told. The log has no ERROR line, only what was printed to stderr.',
      nothing: 'Neither Lambda nor the log was told.',
      'not-needed': 'Lambda was told nothing, and nothing had to be logged.',
    },
  },
  loggedTimes: (lines) => `The log has ${number(lines)} ERROR lines for it.`,
  ended: (exit) => `Then the process ended with exit code ${exit}.`,
  afterFailure: 'What you typed is still there. Invoke starts a new process.',
};

const checked: CheckedText = {
  words: {
    agree: 'model and crate agree',
    differ: 'model and crate differ',
    'crate-alone': 'the crate alone',
    'without-crate': 'the model alone',
    broken: 'not compared',
  },
  crateIsBelieved: 'What is shown here is the crate’s.',
  missedEarlier:
    'The model missed an earlier event of this process, so it sits out until the next cold start.',
  modelBroke: (words) => `The crate has a result and the model has none: “${words}”`,
  where: {
    stdout: (line) => `Standard output, line ${number(line)}`,
    stderr: (line) => `Standard error, line ${number(line)}`,
    exchanges: (exchange) => `Runtime API exchange ${number(exchange)}`,
    exit: () => 'Exit code',
  },
  model: 'Model:',
  crate: 'Crate:',
  nothing: {
    stdout: 'nothing more',
    stderr: 'nothing more',
    exchanges: 'nothing more',
    exit: 'none, the process waits',
  },
};

const withoutCrate: Record<CrateFault, string> = {
  unreachable: 'The crate could not be loaded, so the model spoke. Invoke with a cold start to try again.',
  gone: 'The site no longer has the crate that this page knows of, so the model spoke. Reload the page.',
  damaged: 'The crate arrived damaged, so the model spoke. Invoke with a cold start to try again.',
  insecure:
    'Over plain HTTP this browser cannot check the crate’s file, so the model spoke. Open the page over HTTPS.',
  'not-started': 'The crate could not be started in this browser, so the model spoke.',
};

const logPane: LogPaneText = {
  sources: { platform: 'simulated', stdout: 'stdout', stderr: 'stderr' },
  nothingLogged: 'nothing was logged here',
  nothingToLog: 'The function wrote nothing, and nothing was due.',
  moreLines: (count) => `${number(count)} more lines are not shown. Copy takes all of them.`,
  differs: 'differs from the other version',
};

const exchangePane: ExchangePaneText = {
  calls: {
    next: 'Asks for the next event',
    response: 'Sends the response',
    error: 'Reports an error',
    'init-error': 'Reports that it could not start',
    'wrong-method': 'Asks with the wrong method',
    'unknown-path': 'Asks for an unknown path',
  },
  request: 'Function',
  answer: 'Lambda',
  noBody: 'no body',
  connectionLost: 'the connection was lost',
  headers: 'Headers',
  requestHeaders: 'Sent by the function',
  answerHeaders: 'Sent by Lambda',
  nothingSent: 'nothing was sent here',
  noExchanges: 'The function sent nothing.',
  differs: 'differs from the other version',
};

const panes: Record<PaneKind, { name: string; about: string; of: (version: string) => string }> = {
  log: {
    name: 'Function log',
    about:
      'What CloudWatch gets: standard output and standard error. START, END and REPORT are simulated; Lambda writes them, not the function.',
    of: (version) => `Function log, lambda_runtime ${version}`,
  },
  exchange: {
    name: 'Runtime API exchange',
    about: 'What Lambda gets: each request of the function, and the answer.',
    of: (version) => `Runtime API exchange, lambda_runtime ${version}`,
  },
};

/** Every text of the playground, in English. */
export const playgroundTextEnglish = {
  title: 'Playground',
  summary:
    'One handler, two versions of lambda_runtime: what each writes to its log, and what it tells Lambda.',
  withoutScripts:
    'To choose a version or invoke the function, this page needs scripts. The run below was made when the page was built.',

  settings: 'Settings of the run',
  moreSettings: 'Log set-up and event',
  version: 'Version',
  comparedWith: 'Compared with',
  scenario: 'What happens',
  scenarios,
  subscriber: 'Subscriber',
  subscribers,
  formats,
  unset: 'unset',

  event: 'Event',
  eventIsJson: 'Any text can be sent. Ctrl+Enter or ⌘+Enter invokes.',
  eventNotJson: 'This is not JSON. It can be sent all the same: the function has to cope with it.',
  eventTooLarge: (bytes: number) =>
    `This event has ${number(bytes)} bytes. Lambda takes at most ${number(6 * 1024 * 1024)}, so it was not sent. Shorten it and invoke again.`,
  useOwnEvent: 'Use the scenario’s event',
  restoreEvent: 'Restore my edited event',

  invoke: 'Invoke',
  coldStart: 'Cold start',
  copyLink: 'Copy link',
  openInPlayground: 'Open in the playground',
  openInWebContainer: 'Open in a WebContainer',
  result: 'What was seen',
  copy: 'Copy',
  copyLogOf: (version: string) => `Copy the log of ${version}`,
  copyCommandOf: (version: string) => `Copy the command for ${version}`,
  copied: 'Copied.',
  copyFailed:
    'The browser does not let this page copy. Select the text, or take the link from the address bar.',
  running: 'Running…',
  loadingCrate: (percent: number) => `Loading the crate: ${percent} %…`,
  pending: 'Changed since this run. Invoke to see the result.',

  linkKeys,
  unknownValue: (what: string, value: string, used: string) =>
    used === ''
      ? `The link sets ${what} to “${value}”, which this page does not know. It is left unset.`
      : `The link sets ${what} to “${value}”, which this page does not know. It shows ${used} instead.`,
  unreadableEvent: 'The event in the link is damaged. The scenario’s own event is shown instead.',
  eventTooLongForLink: (limit: number) =>
    `This event is too long for a link, which holds ${number(limit)} characters of it. The link opens with the scenario’s own event.`,

  verdict,
  checked,
  standing: {
    cold: 'Cold: no process is running. Invoke starts one.',
    fromBuild: 'Cold: this run was made when the page was built. Invoke starts a process.',
    warm: (invocations: number) =>
      invocations === 1
        ? 'Warm: a new process served its 1st invocation and waits for the next.'
        : `Warm: the same process served its ${ordinal(invocations)} invocation and waits for the next.`,
    ended: (exit: number) => `Ended with exit code ${exit}. Invoke begins with a cold start.`,
  },

  paneTabs: 'Log or exchange',
  panes,
  logPane,
  exchangePane,

  engine: (version: string, recordings: number) =>
    `Our model of lambda_runtime ${version}, equal to ${number(recordings)} recordings of the crate.`,
  crateEngine: (version: string) => `The real crate, lambda_runtime ${version}, compiled to WebAssembly.`,
  /** Said of the result that the build made, where Invoke brings another engine. */
  invokeRunsCrate: 'Invoke runs the crate itself, with the model beside it.',
  builtWithoutCrate: (versions: readonly string[]) =>
    `This site was built without the crate of ${list.format(versions)}, so the model speaks.`,
  withoutCrate,
  recordingOf: (version: string) => `The recording of this run with ${version}`,
  recordingOfFirst: (version: string) => `The recording of its first invocation with ${version}`,
  notRecorded: 'This very run was not recorded.',
  whatIsLeftOut: 'What the playground leaves out',
  ranInPage: 'This browser let the page start no worker, so the model ran in the page itself.',
  onTheCommandLine: 'The same run on the command line',
  inACheckout: 'In a checkout of this site’s repository:',
  inACheckoutWithCrates: 'In a checkout of this site’s repository, after npm run crates:',
};

/** What a further language has to provide. A missing key does not compile. */
export type PlaygroundText = typeof playgroundTextEnglish;
