//! Takes the place of hyper-util's file of this name, which opens sockets.

pub use byte_stream::HttpConnector;

use super::{Connected, Connection};

/// What is known of a connection. Nothing here asks for it.
#[derive(Clone, Debug)]
pub struct HttpInfo;

impl Connection for byte_stream::ByteStream {
    fn connected(&self) -> Connected {
        Connected::new()
    }
}
