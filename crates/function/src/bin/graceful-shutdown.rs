//! A log that is kept in memory, and a graceful shutdown that flushes it.

use std::{
    io::{self, stdout, BufWriter, Stdout, Write},
    sync::{Arc, Mutex, MutexGuard},
};

use lambda_runtime::{
    run, service_fn, spawn_graceful_shutdown_handler, tracing, Error, LambdaEvent,
};
use serde_json::Value;

#[derive(Clone)]
struct Log(Arc<Mutex<BufWriter<Stdout>>>);

impl Log {
    fn lock(&self) -> MutexGuard<'_, BufWriter<Stdout>> {
        self.0.lock().expect("nobody panics while writing")
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lock().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.lock().flush()
    }
}

async fn handler(_event: LambdaEvent<Value>) -> Result<Value, Error> {
    Err("This log message is printed nowhere".into())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let log = Log(Arc::new(Mutex::new(BufWriter::new(stdout()))));
    let writer = log.clone();
    tracing::init_default_subscriber_with_writer(move || writer.clone());
    spawn_graceful_shutdown_handler(move || async move {
        log.lock().flush().expect("standard output is open");
    })
    .await;
    run(service_fn(handler)).await
}
