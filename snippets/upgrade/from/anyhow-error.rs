//! A handler that returns `anyhow::Error`.

use anyhow::Context;
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::Value;

async fn handler(event: LambdaEvent<Value>) -> anyhow::Result<Value> {
    let order = event.payload["order"]
        .as_u64()
        .context("the order has no number")?;
    Ok(Value::from(order))
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handler)).await
}
