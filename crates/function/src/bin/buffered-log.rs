//! A log that is kept in memory until someone flushes it. Nobody does, so a signal takes it away.

use std::{
    io::{stdout, BufWriter},
    sync::Mutex,
};

use lambda_runtime::{run, service_fn, tracing, Error, LambdaEvent};
use serde_json::Value;

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, Error> {
    Err("This log message is printed nowhere".into())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber_with_writer(Mutex::new(BufWriter::new(stdout())));
    run(service_fn(handler)).await
}
