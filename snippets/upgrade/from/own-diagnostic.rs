//! A handler whose error says itself what Lambda is told: its own conversion to `Diagnostic`, as 0.10 to 0.12 want it.

use lambda_runtime::{run, service_fn, Diagnostic, Error, LambdaEvent};
use serde_json::Value;

#[derive(Debug)]
struct OrderRejected {
    message: String,
}

impl<'a> From<OrderRejected> for Diagnostic<'a> {
    fn from(error: OrderRejected) -> Diagnostic<'a> {
        Diagnostic {
            error_type: "OrderRejected".into(),
            error_message: error.message.into(),
        }
    }
}

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, OrderRejected> {
    let message = "the card has expired".to_owned();
    Err(OrderRejected { message })
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handler)).await
}
