//! A subscriber of the function's own, for text.

use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::Value;

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, Error> {
    Err("This log message is printed nowhere".into())
}

// region: main
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_target(false)
        .without_time() // CloudWatch has the time of each line.
        .with_ansi(false)
        .init();

    run(service_fn(handler)).await
}
// endregion: main
