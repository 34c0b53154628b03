use std::{
    future::{ready, Ready},
    io,
    task::{Context, Poll},
    time::Duration,
};

use http::Uri;
use tower_service::Service;
use tracing::{debug, trace};

use crate::ByteStream;

/// The module of hyper-util that opens sockets, which the log names.
const TARGET: &str = "hyper_util::client::legacy::connect::http";

/// Opens a stream to the Runtime API, whatever the address: the host knows it. Logs what hyper-util logs of a socket.
#[derive(Clone, Debug, Default)]
pub struct HttpConnector;

impl HttpConnector {
    pub fn new() -> Self {
        Self
    }

    /// Without effect: what keeps a socket alive is the host's.
    pub fn set_keepalive(&mut self, _: Option<Duration>) {}
}

impl Service<Uri> for HttpConnector {
    type Response = ByteStream;
    type Error = io::Error;
    type Future = Ready<io::Result<ByteStream>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        trace!(
            target: TARGET,
            "Http::connect; scheme={:?}, host={:?}, port={:?}",
            to.scheme(),
            to.host(),
            to.port(),
        );
        let address = to.authority().map_or("", |authority| authority.as_str());
        debug!(target: TARGET, "connecting to {address}");
        let stream = ByteStream::open();
        if stream.is_ok() {
            debug!(target: TARGET, "connected to {address}");
        }
        ready(stream)
    }
}
