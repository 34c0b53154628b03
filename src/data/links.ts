/** A page elsewhere that backs a statement on this site. */
export interface Link {
  url: string;
  /** What the page is, for a reader who decides whether to follow the link. */
  title: string;
}

const repository = 'https://github.com/aws/aws-lambda-rust-runtime';
const lambdaGuide = 'https://docs.aws.amazon.com/lambda/latest/dg';
const crate = (version: string): Link => ({
  url: `https://crates.io/crates/lambda_runtime/${version}`,
  title: `lambda_runtime ${version} on crates.io`,
});
const source = (version: string, path: string): Link => ({
  url: `https://docs.rs/crate/lambda_runtime/${version}/source/${path}`,
  title: `${path} of lambda_runtime ${version}`,
});

export const links = {
  repository: { url: repository, title: 'The repository of the Rust runtime for AWS Lambda' },
  rfc747: { url: `${repository}/issues/747`, title: 'Issue #747, the RFC for layers around the runtime' },
  pr845: { url: `${repository}/pull/845`, title: 'PR #845, "feat: Implement RFC for layering of runtime"' },
  pr850: { url: `${repository}/pull/850`, title: 'PR #850, which sets the trace id again' },
  issue890: { url: `${repository}/issues/890`, title: 'Issue #890, "Error of handler is no longer printed"' },
  pr892: { url: `${repository}/pull/892`, title: 'PR #892, "Log function error"' },
  pr893: { url: `${repository}/pull/893`, title: 'PR #893, the release of 0.11.3' },
  pr896: { url: `${repository}/pull/896`, title: 'PR #896, which puts a bad payload’s event into the span' },
  pr897: { url: `${repository}/pull/897`, title: 'PR #897, which removes the blanket Diagnostic' },
  pr901: { url: `${repository}/pull/901`, title: 'PR #901, on Diagnostic in 0.12.0' },
  pr907: { url: `${repository}/pull/907`, title: 'PR #907, on Diagnostic in 0.13.0' },
  pr962: { url: `${repository}/pull/962`, title: 'PR #962, which reports the text of a formatted panic' },
  commit845: {
    url: `${repository}/commit/731d201f`,
    title: 'Commit 731d201f, the merge of PR #845',
  },
  commit892: {
    url: `${repository}/commit/85d1cb8b`,
    title: 'Commit 85d1cb8b, the merge of PR #892',
  },
  crate: { url: 'https://crates.io/crates/lambda_runtime', title: 'lambda_runtime on crates.io' },
  versions: {
    url: 'https://crates.io/crates/lambda_runtime/versions',
    title: 'All versions of lambda_runtime with their dates',
  },
  'crate-0.10.0': crate('0.10.0'),
  'crate-0.11.0': crate('0.11.0'),
  'crate-0.11.1': crate('0.11.1'),
  'crate-0.11.2': crate('0.11.2'),
  'crate-0.11.3': crate('0.11.3'),
  'crate-0.12.0': crate('0.12.0'),
  'crate-0.13.0': crate('0.13.0'),
  'crate-1.5.0': crate('1.5.0'),
  'source-0.10.0-lib': source('0.10.0', 'src/lib.rs'),
  'source-0.11.2-panic': source('0.11.2', 'src/layers/panic.rs'),
  'source-0.11.3-panic': source('0.11.3', 'src/layers/panic.rs'),
  'lambda-http': { url: 'https://crates.io/crates/lambda_http', title: 'lambda_http on crates.io' },
  'docs-runtime': {
    url: 'https://docs.rs/lambda_runtime/latest/lambda_runtime/',
    title: 'The documentation of lambda_runtime',
  },
  'docs-tracing-subscriber': {
    url: 'https://docs.rs/tracing-subscriber/latest/tracing_subscriber/',
    title: 'The documentation of tracing-subscriber',
  },
  'docs-map-err': {
    url: 'https://docs.rs/tower/latest/tower/trait.ServiceExt.html#method.map_err',
    title: 'ServiceExt::map_err in the documentation of tower',
  },
  'cargo-update': {
    url: 'https://doc.rust-lang.org/cargo/commands/cargo-update.html',
    title: 'cargo update in the Cargo Book',
  },
  'cargo-tree': {
    url: 'https://doc.rust-lang.org/cargo/commands/cargo-tree.html',
    title: 'cargo tree in the Cargo Book',
  },
  'runtime-api': {
    url: `${lambdaGuide}/runtimes-api.html`,
    title: 'The Lambda Runtime API in the AWS Lambda Developer Guide',
  },
  'lambda-metrics': {
    url: `${lambdaGuide}/monitoring-metrics-types.html`,
    title: 'The metrics of Lambda functions in the AWS Lambda Developer Guide',
  },
  'lambda-log-formats': {
    url: `${lambdaGuide}/monitoring-cloudwatchlogs-logformat.html`,
    title: 'Log formats in the AWS Lambda Developer Guide',
  },
  'lambda-async': {
    url: `${lambdaGuide}/invocation-async-retain-records.html`,
    title: 'Records of asynchronous invocations in the AWS Lambda Developer Guide',
  },
  'lambda-rust-logging': {
    url: `${lambdaGuide}/rust-logging.html`,
    title: 'Logging in Rust functions in the AWS Lambda Developer Guide',
  },
} as const satisfies Record<string, Link>;

export type LinkId = keyof typeof links;
