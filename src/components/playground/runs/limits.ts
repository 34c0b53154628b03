/** For a cold start, which loads the worker, and for each invocation. Either engine needs some milliseconds. */
export const LIMITS = { timeoutMs: 5000 };
