//! No workaround: what a layer around the runtime sees of a handler's error.

use lambda_runtime::{
    service_fn,
    tower::{layer::layer_fn, ServiceExt},
    tracing, Error, LambdaEvent, LambdaInvocation, Runtime,
};
use serde_json::Value;

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, Error> {
    Err("This log message is printed nowhere".into())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();

    // region: layer
    let watch = layer_fn(|runtime| {
        ServiceExt::<LambdaInvocation>::map_result(runtime, |result: Result<(), Error>| {
            println!("the layer sees {result:?}");
            result
        })
    });

    Runtime::new(service_fn(handler)).layer(watch).run().await
    // endregion: layer
}
