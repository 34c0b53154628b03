//! `Config::from_env` gives the configuration itself.

use lambda_runtime::{run, service_fn, Config, Error, LambdaEvent};
use serde_json::Value;

async fn handler(event: LambdaEvent<Value>) -> Result<Value, Error> {
    Ok(event.payload)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    // region: mend
    let config = Config::from_env();
    // endregion: mend
    println!("{} starts", config.function_name);
    run(service_fn(handler)).await
}
