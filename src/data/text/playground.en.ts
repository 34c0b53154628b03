import type { Subscriber } from '../../../playground/run.ts';
import type { Call } from '../../components/playground/exchange-columns.ts';
import type { FailureKind } from '../../components/playground/failure.ts';
import type { LinkKey } from '../../components/playground/link.ts';
import type { Verdict } from '../../components/playground/sentences.ts';
import type { Format } from '../../components/playground/state.ts';
import type { ScenarioId } from '../../../playground/scenarios.ts';

/** One judgement in words: the state's word beside its sign, and the sentence. */
interface VerdictText {
  word: string;
  sentence: string;
}

/** Every text of the playground, in English. Between backquotes stands code. */
export const playgroundTextEnglish = {
  title: 'Playground',
  summary: 'Choose a version and what the handler does, and see which lines the log gets and what Lambda is told.',
  introduction:
    'The same function, invoked with two versions of `lambda_runtime`. Its log is on the left and right; what Lambda was told stands below.',
  withoutScripts:
    'Choosing and invoking need scripts, which this browser does not run. The run below was made when the page was built.',

  settings: 'Settings',
  version: 'Version',
  comparedWith: 'Compared with',
  scenario: 'What happens',
  scenarios: {
    success: 'The handler succeeds',
    error: 'The handler returns an Err',
    'custom-error': 'The handler returns its own error type',
    'error-chain': 'The handler returns an anyhow chain',
    'log-then-error': 'The handler logs, then returns the Err',
    panic: 'The handler panics',
    'panic-formatted': 'The handler panics with a formatted text',
    'bad-payload': 'The event has a wrong field type',
    'not-json': 'The event is not JSON',
    'not-ready': 'The service is not ready',
    'unserializable-response': 'The response does not serialize',
    'rejected-response': 'Lambda rejects the response (413)',
  } satisfies Record<ScenarioId, string> as Record<ScenarioId, string>,
  subscriber: 'Subscriber',
  subscribers: {
    none: 'none installed',
    fmt: 'tracing_subscriber::fmt()',
    default: 'init_default_subscriber()',
  } satisfies Record<Subscriber, string> as Record<Subscriber, string>,
  formats: { text: 'Text', json: 'JSON' } satisfies Record<Format, string> as Record<Format, string>,
  unset: 'unset',
};
