/** A page elsewhere that backs a statement on this site. */
export interface Link {
  url: string;
  /** What the page is, for a reader who decides whether to follow the link. */
  title: string;
}

const repository = 'https://github.com/aws/aws-lambda-rust-runtime';
const lambdaGuide = 'https://docs.aws.amazon.com/lambda/latest/dg';
const cloudWatchGuide = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest';
const cargoBook = 'https://doc.rust-lang.org/cargo/reference';

/** Lines of a published crate's source, as docs.rs shows them: `lines` is `88` or `88-92`. */
const source = (crate: string, version: string, path: string, lines: string): Link => ({
  url: `https://docs.rs/${crate}/${version}/src/${crate}/${path}.html#${lines}`,
  title: `src/${path} of ${crate} ${version}`,
});
const runtime = (version: string, path: string, lines: string) =>
  source('lambda_runtime', version, path, lines);

export const links = {
  repository: { url: repository, title: 'The repository of the Rust runtime for AWS Lambda' },
  rfc747: { url: `${repository}/issues/747`, title: 'Issue #747, the RFC for layers around the runtime' },
  pr845: { url: `${repository}/pull/845`, title: 'PR #845, “feat: Implement RFC for layering of runtime”' },
  issue890: { url: `${repository}/issues/890`, title: 'Issue #890, “Error of handler is no longer printed”' },
  pr892: { url: `${repository}/pull/892`, title: 'PR #892, “Log function error”' },
  pr893: { url: `${repository}/pull/893`, title: 'PR #893, the release of 0.11.3' },
  pr896: {
    url: `${repository}/pull/896`,
    title: 'PR #896, which enters the span before it decodes the event',
  },
  pr897: {
    url: `${repository}/pull/897`,
    title: 'PR #897, which removes the blanket conversion to Diagnostic',
  },
  issue901: { url: `${repository}/issues/901`, title: 'Issue #901, on handlers that 0.12.0 stops compiling' },
  pr907: { url: `${repository}/pull/907`, title: 'PR #907, which makes Diagnostic simpler' },

  crateVersions: {
    url: 'https://crates.io/crates/lambda_runtime/versions',
    title: 'All versions of lambda_runtime on crates.io, with their dates',
  },
  crate0113: {
    url: 'https://crates.io/crates/lambda_runtime/0.11.3',
    title: 'lambda_runtime 0.11.3 on crates.io',
  },
  compare0110: {
    url: 'https://diff.rs/lambda_runtime/0.11.0/0.11.2/',
    title: 'The published sources of lambda_runtime 0.11.0 and 0.11.2, compared',
  },
  compare0113: {
    url: 'https://diff.rs/lambda_runtime/0.11.2/0.11.3/',
    title: 'The published sources of lambda_runtime 0.11.2 and 0.11.3, compared',
  },
  manifest0140: {
    url: 'https://docs.rs/crate/lambda_runtime/0.14.0/source/Cargo.toml',
    title: 'Cargo.toml of lambda_runtime 0.14.0',
  },
  lambdaHttpVersions: {
    url: 'https://crates.io/crates/lambda_http/versions',
    title: 'All versions of lambda_http on crates.io',
  },

  oldRun: runtime('0.10.0', 'lib.rs', '99'),
  oldErrorRequest: runtime('0.10.0', 'lib.rs', '267-273'),
  oldTests: runtime('0.10.0', 'lib.rs', '275'),
  wrapHandler: runtime('0.11.2', 'runtime.rs', '221-223'),
  badPayloadLog: runtime('0.11.2', 'layers/api_response.rs', '127-133'),
  lostLine: runtime('0.11.2', 'layers/panic.rs', '88'),
  errorRequest: runtime('0.11.2', 'layers/api_response.rs', '168'),
  restoredLine: runtime('0.11.3', 'layers/panic.rs', '89-92'),
  readyOutside: runtime('0.11.3', 'runtime.rs', '183-184'),
  spanLevel: runtime('0.11.3', 'layers/trace.rs', '52-65'),
  noTracing: runtime('0.11.3', 'lib.rs', '121-122'),
  subscriberDoc: {
    url: 'https://docs.rs/lambda_runtime/latest/lambda_runtime/tracing/fn.init_default_subscriber.html',
    title: 'init_default_subscriber in the documentation of lambda_runtime',
  },
  subscriberSource: source('lambda_runtime_api_client', '0.11.1', 'tracing.rs', '38-45'),
  defaultDirective: {
    url: 'https://docs.rs/tracing-subscriber/latest/tracing_subscriber/filter/struct.Builder.html#method.with_default_directive',
    title: 'with_default_directive in the documentation of tracing-subscriber',
  },
  lambdaHttpRun: {
    url: 'https://docs.rs/lambda_http/0.11.1/src/lambda_http/lib.rs.html#198',
    title: 'src/lib.rs of lambda_http 0.11.1',
  },
  towerMapErr: {
    url: 'https://docs.rs/tower/latest/tower/trait.ServiceExt.html#method.map_err',
    title: 'map_err in the documentation of tower',
  },
  catchUnwind: {
    url: 'https://doc.rust-lang.org/std/panic/fn.catch_unwind.html',
    title: 'catch_unwind in the documentation of the standard library',
  },
  cargoPanic: { url: `${cargoBook}/profiles.html#panic`, title: 'The setting panic in the Cargo Book' },
  cargoGit: {
    url: `${cargoBook}/specifying-dependencies.html#specifying-dependencies-from-git-repositories`,
    title: 'Dependencies from git repositories in the Cargo Book',
  },

  gracefulShutdown: {
    url: 'https://docs.rs/lambda_runtime/latest/lambda_runtime/fn.spawn_graceful_shutdown_handler.html',
    title: 'spawn_graceful_shutdown_handler in the documentation of lambda_runtime',
  },
  awsEmulator: {
    url: 'https://github.com/aws/aws-lambda-runtime-interface-emulator',
    title: 'The repository of AWS’s runtime interface emulator',
  },
  awsRuntimeApi: {
    url: `${lambdaGuide}/runtimes-api.html`,
    title: 'The Lambda runtime API in the AWS Lambda Developer Guide',
  },
  awsErrorsMetric: {
    url: `${lambdaGuide}/monitoring-metrics-types.html`,
    title: 'The metrics of Lambda functions in the AWS Lambda Developer Guide',
  },
  awsInvokeSync: {
    url: `${lambdaGuide}/invocation-sync.html`,
    title: 'Synchronous invocation in the AWS Lambda Developer Guide',
  },
  awsAsyncRecords: {
    url: `${lambdaGuide}/invocation-async-retain-records.html`,
    title: 'Records of asynchronous invocations in the AWS Lambda Developer Guide',
  },
  awsAsyncDlq: {
    url: `${lambdaGuide}/invocation-async-retain-records.html#invocation-dlq`,
    title: 'Dead-letter queues in the AWS Lambda Developer Guide',
  },
  awsSqsErrors: {
    url: `${lambdaGuide}/services-sqs-errorhandling.html`,
    title: 'Errors of an SQS event source in the AWS Lambda Developer Guide',
  },
  awsLogLevel: {
    url: `${lambdaGuide}/monitoring-cloudwatchlogs-log-level.html`,
    title: 'Log-level filtering in the AWS Lambda Developer Guide',
  },
  awsLogFormat: {
    url: `${lambdaGuide}/monitoring-cloudwatchlogs-logformat.html`,
    title: 'Log formats in the AWS Lambda Developer Guide',
  },
  awsJsonSystemLogs: {
    url: `${lambdaGuide}/monitoring-cloudwatchlogs-logformat.html`,
    title: 'System logs in JSON in the AWS Lambda Developer Guide',
  },
  awsMissingData: {
    url: `${cloudWatchGuide}/monitoring/alarms-and-missing-data.html`,
    title: 'Alarms and missing data in the Amazon CloudWatch User Guide',
  },
  awsFilterPatterns: {
    url: `${cloudWatchGuide}/logs/FilterAndPatternSyntax.html`,
    title: 'Filter pattern syntax in the Amazon CloudWatch Logs User Guide',
  },
  awsInsights: {
    url: `${cloudWatchGuide}/logs/CWL_QuerySyntax.html`,
    title: 'The query language of Logs Insights in the Amazon CloudWatch Logs User Guide',
  },
  awsTimeouts: {
    url: `${lambdaGuide}/troubleshooting-invocation.html`,
    title: 'Troubleshooting invocations in the AWS Lambda Developer Guide',
  },
  axumErrors: {
    url: 'https://docs.rs/axum/latest/axum/error_handling/index.html',
    title: 'Error handling in the documentation of axum',
  },
  cargoDeny: {
    url: 'https://embarkstudios.github.io/cargo-deny/checks/bans/cfg.html',
    title: 'The bans of cargo-deny, in its book',
  },
  renovate: {
    url: 'https://docs.renovatebot.com/configuration-options/#allowedversions',
    title: 'allowedVersions in the documentation of Renovate',
  },
  dependabot: {
    url: 'https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference#ignore--',
    title: 'ignore in the options of Dependabot',
  },
} as const satisfies Record<string, Link>;

export type LinkId = keyof typeof links;
