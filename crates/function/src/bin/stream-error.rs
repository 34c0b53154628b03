//! A streamed response whose stream fails after its first part.

#[path = "../subscriber.rs"]
mod subscriber;

use futures_util::{stream, Stream};
use lambda_runtime::{run, service_fn, Error, LambdaEvent, MetadataPrelude, StreamResponse};
use serde_json::Value;

type Part = Result<&'static str, Error>;

async fn handler(
    _event: LambdaEvent<Value>,
) -> Result<StreamResponse<impl Stream<Item = Part>>, Error> {
    let parts = [
        Ok("the first part\n"),
        Err("This log message is printed nowhere".into()),
    ];
    Ok(StreamResponse {
        metadata_prelude: MetadataPrelude::default(),
        stream: stream::iter(parts),
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    subscriber::install();
    run(service_fn(handler)).await
}
