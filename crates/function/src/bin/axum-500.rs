//! An axum router on `lambda_http`: the route's error becomes a response with status 500.

#[path = "../subscriber.rs"]
mod subscriber;

use axum::{http::StatusCode, routing::any, Router};
use lambda_http::{run, Error};

async fn orders() -> Result<String, StatusCode> {
    Err(StatusCode::INTERNAL_SERVER_ERROR)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    subscriber::install();
    run(Router::new().route("/orders", any(orders))).await
}
