//! Log every error that leaves the handler, in one place.

use lambda_runtime::{run, service_fn, tower::ServiceExt, tracing, Error, LambdaEvent};
use serde_json::Value;

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, Error> {
    Err("This log message is printed nowhere".into())
}

// region: main
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();

    let handler = service_fn(handler).map_err(|error: Error| {
        tracing::error!(?error, "the handler failed");
        error
    });

    run(handler).await
}
// endregion: main
