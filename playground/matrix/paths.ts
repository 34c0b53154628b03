/** A part of the way that an invocation takes, under which the matrix lists what can go wrong there. */
export type PathGroup = 'handler' | 'event' | 'service' | 'api' | 'log' | 'process' | 'second';

/** One way for an invocation to fail: its row, and the beginning of its recordings' ids. */
interface ErrorPath {
  id: string;
  group: PathGroup;
}

/** Every error path that is recorded, in the order of the matrix. */
export const errorPaths = [
  { id: 'error', group: 'handler' },
  { id: 'custom-error', group: 'handler' },
  { id: 'error-chain', group: 'handler' },
  { id: 'log-then-error', group: 'handler' },
  { id: 'panic', group: 'handler' },
  { id: 'panic-formatted', group: 'handler' },
  { id: 'panic-abort', group: 'handler' },
  { id: 'unserializable-response', group: 'handler' },
  { id: 'stream-error', group: 'handler' },
  { id: 'http-error', group: 'handler' },
  { id: 'axum-500', group: 'handler' },
  { id: 'bad-payload', group: 'event' },
  { id: 'not-json', group: 'event' },
  { id: 'no-request-id', group: 'event' },
  { id: 'not-ready', group: 'service' },
  { id: 'response-400', group: 'api' },
  { id: 'response-403', group: 'api' },
  { id: 'response-410', group: 'api' },
  { id: 'rejected-response', group: 'api' },
  { id: 'response-500', group: 'api' },
  { id: 'response-lost', group: 'api' },
  { id: 'error-400', group: 'api' },
  { id: 'error-403', group: 'api' },
  { id: 'error-410', group: 'api' },
  { id: 'error-413', group: 'api' },
  { id: 'error-500', group: 'api' },
  { id: 'error-lost', group: 'api' },
  { id: 'error.none', group: 'log' },
  { id: 'panic.none', group: 'log' },
  { id: 'response-500.none', group: 'log' },
  { id: 'level-error', group: 'log' },
  { id: 'rust-log-error', group: 'log' },
  { id: 'rust-log-narrow', group: 'log' },
  { id: 'log-logger', group: 'log' },
  { id: 'no-tracing-layer', group: 'log' },
  { id: 'buffered-log', group: 'process' },
  { id: 'graceful-shutdown', group: 'process' },
  { id: 'error-after-error', group: 'second' },
  { id: 'error-after-custom-error', group: 'second' },
  { id: 'error-after-error-chain', group: 'second' },
  { id: 'error-after-log-then-error', group: 'second' },
  { id: 'error-after-panic', group: 'second' },
  { id: 'error-after-panic-formatted', group: 'second' },
  { id: 'error-after-bad-payload', group: 'second' },
  { id: 'error-after-not-json', group: 'second' },
  { id: 'error-after-not-ready', group: 'second' },
  { id: 'error-after-unserializable-response', group: 'second' },
  { id: 'error-after-rejected-response', group: 'second' },
  { id: 'error-after-response-400', group: 'second' },
  { id: 'error-after-response-403', group: 'second' },
  { id: 'error-after-response-410', group: 'second' },
  { id: 'error-after-response-500', group: 'second' },
  { id: 'error-after-response-lost', group: 'second' },
] as const satisfies readonly ErrorPath[];

/** The id of a row, such as `error` or `error.none`. */
export type PathId = (typeof errorPaths)[number]['id'];
