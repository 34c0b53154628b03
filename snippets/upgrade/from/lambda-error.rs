//! A handler that returns the runtime's own `Error`, a boxed `std::error::Error`.

use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::Value;

async fn handler(event: LambdaEvent<Value>) -> Result<Value, Error> {
    let order = event.payload["order"]
        .as_u64()
        .ok_or("the order has no number")?;
    Ok(Value::from(order))
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handler)).await
}
