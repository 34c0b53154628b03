//! The error says itself what Lambda is told.

use lambda_runtime::{run, service_fn, Diagnostic, Error, LambdaEvent};
use serde_json::Value;

#[derive(Debug)]
struct OrderRejected {
    message: String,
}

// region: mend
impl From<OrderRejected> for Diagnostic {
    fn from(error: OrderRejected) -> Diagnostic {
        Diagnostic {
            error_type: "OrderRejected".into(),
            error_message: error.message,
        }
    }
}
// endregion: mend

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, OrderRejected> {
    let message = "the card has expired".to_owned();
    Err(OrderRejected { message })
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handler)).await
}
