//! `lambda_http`: a handler of web requests that returns an error.

#[path = "../subscriber.rs"]
mod subscriber;

use lambda_http::{run, service_fn, Error, Request};

async fn handler(_request: Request) -> Result<String, Error> {
    Err("This log message is printed nowhere".into())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    subscriber::install();
    run(service_fn(handler)).await
}
