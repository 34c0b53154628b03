//! Log every error that leaves the handler, and keep the runtime's own line for it out of the log: one line in
//! affected and in fixed versions. Panics and events that do not deserialize are logged by the runtime as ever.

use lambda_runtime::{run, service_fn, tower::ServiceExt, tracing, Error, LambdaEvent};
use serde_json::Value;
use tracing_subscriber::{
    filter::{filter_fn, LevelFilter},
    fmt,
    prelude::*,
};

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, Error> {
    Err("This log message is printed nowhere".into())
}

// region: main
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    // In 0.11.3 and later, the runtime's line for an error has no field `error`; its line for a panic has one.
    let not_twice = filter_fn(|metadata| {
        metadata.target() != "lambda_runtime::layers::panic"
            || metadata.fields().field("error").is_some()
    });
    let lines = fmt::layer()
        .with_target(false)
        .without_time()
        .with_ansi(false);
    tracing_subscriber::registry()
        .with(LevelFilter::INFO)
        .with(lines.with_filter(not_twice))
        .init();

    let handler = service_fn(handler).map_err(|error: Error| {
        tracing::error!(?error, "the handler failed");
        error
    });

    run(handler).await
}
// endregion: main
