//! A `Runtime` built by hand, without the `TracingLayer` that `run` adds.

#[path = "../subscriber.rs"]
mod subscriber;

use lambda_runtime::{service_fn, Error, LambdaEvent, Runtime};
use serde_json::Value;

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, Error> {
    Err("This log message is printed nowhere".into())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    subscriber::install();
    Runtime::new(service_fn(handler)).run().await
}
