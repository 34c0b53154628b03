//! A `main` that reads the runtime's configuration for itself.

use lambda_runtime::{run, service_fn, Config, Error, LambdaEvent};
use serde_json::Value;

async fn handler(event: LambdaEvent<Value>) -> Result<Value, Error> {
    Ok(event.payload)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let config = Config::from_env()?;
    println!("{} starts", config.function_name);
    run(service_fn(handler)).await
}
