//! A subscriber of the function's own, for JSON: with the timestamp that Lambda wants beside the level.

use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::Value;

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, Error> {
    Err("This log message is printed nowhere".into())
}

// region: main
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::INFO)
        .with_current_span(true)
        .with_span_list(false)
        .with_target(false)
        .init();

    run(service_fn(handler)).await
}
// endregion: main
