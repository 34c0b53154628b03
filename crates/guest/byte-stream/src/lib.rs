//! Where there are no sockets: streams of bytes to the Runtime API, which the WebAssembly host carries.

mod connector;
mod stream;

pub use connector::HttpConnector;
pub use stream::{wake_readers, ByteStream};
