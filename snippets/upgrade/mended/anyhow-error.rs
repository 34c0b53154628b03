//! `?` turns `anyhow::Error` into the runtime's own `Error`.

use anyhow::Context;
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::Value;

// region: mend
async fn handler(event: LambdaEvent<Value>) -> Result<Value, Error> {
    Ok(accept(event.payload)?)
}

fn accept(order: Value) -> anyhow::Result<Value> {
    let number = order["order"].as_u64().context("the order has no number")?;
    Ok(Value::from(number))
}
// endregion: mend

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handler)).await
}
