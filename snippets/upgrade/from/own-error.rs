//! A handler that returns an error type of its own.

use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::Value;
use std::fmt;

#[derive(Debug)]
struct OrderRejected {
    message: String,
}

impl fmt::Display for OrderRejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "order rejected: {}", self.message)
    }
}

impl std::error::Error for OrderRejected {}

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, OrderRejected> {
    let message = "the card has expired".to_owned();
    Err(OrderRejected { message })
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handler)).await
}
