//! A handler that returns `std::io::Error`.

use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::Value;

async fn handler(_event: LambdaEvent<Value>) -> std::io::Result<String> {
    std::fs::read_to_string("/opt/prices.json")
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handler)).await
}
