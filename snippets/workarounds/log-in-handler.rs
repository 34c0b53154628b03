//! Log the error where it happens, then return it.

use lambda_runtime::{run, service_fn, tracing, Error, LambdaEvent};
use serde_json::Value;

// region: handler
async fn handler(event: LambdaEvent<Value>) -> Result<Value, Error> {
    match charge_card(event.payload).await {
        Ok(receipt) => Ok(receipt),
        Err(error) => {
            tracing::error!(?error, "charging the card failed");
            Err(error)
        }
    }
}
// endregion: handler

async fn charge_card(_order: Value) -> Result<Value, Error> {
    Err("This log message is printed nowhere".into())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    run(service_fn(handler)).await
}
