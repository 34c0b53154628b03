/**
 * The subscribers that a function can install. Each takes the environment and gives what writes to standard output.
 */
import type { Subscriber } from './dispatch.ts';
import { envFilter, type LevelFilter, parseLevel, parseLevelFilter } from './env-filter.ts';
import { type FormatEvent, formatJson, formatText } from './format.ts';

export type Env = Record<string, string>;
export type Write = (text: string) => void;
export type InstallSubscriber = (env: Env, print: Write) => Subscriber;

const writing = (enabled: Subscriber['enabled'], format: FormatEvent, print: Write): Subscriber => ({
  enabled,
  write: (event, spans) => print(format(event, spans)),
});

/** `tracing_subscriber::fmt()` at INFO, set up without the environment: no variable changes what it does. */
export const fmtSubscriber: InstallSubscriber = (_, print) => writing(() => true, formatText, print);

const lambdaSubscriber = (env: Env, level: LevelFilter | undefined, print: Write) =>
  writing(
    envFilter(env.RUST_LOG ?? '', level ?? 'INFO'),
    env.AWS_LAMBDA_LOG_FORMAT?.toLowerCase() === 'json' ? formatJson : formatText,
    print,
  );

/**
 * `init_default_subscriber` of lambda_runtime_api_client 0.10.0. 0.11.1 also takes RUST_LOG for the default level,
 * which changes nothing: the default counts only where RUST_LOG has no directive.
 * https://docs.rs/crate/lambda_runtime_api_client/0.10.0/source/src/tracing.rs
 */
export const defaultSubscriber_0_10_0: InstallSubscriber = (env, print) =>
  lambdaSubscriber(env, parseLevel(env.AWS_LAMBDA_LOG_LEVEL ?? ''), print);

/**
 * The same since lambda_runtime_api_client 0.12.0: knows OFF, and takes a variable that is set to nothing for ERROR.
 * https://docs.rs/crate/lambda_runtime_api_client/0.12.4/source/src/tracing.rs
 */
export const defaultSubscriber_0_12_0: InstallSubscriber = (env, print) =>
  lambdaSubscriber(env, parseLevelFilter(env.AWS_LAMBDA_LOG_LEVEL ?? env.RUST_LOG ?? 'INFO'), print);
