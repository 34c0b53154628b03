//! Stands in for hyper-util where there are no sockets: the names that `lambda_runtime_api_client` uses, over the
//! real hyper's HTTP/1 client and byte streams that the WebAssembly host carries ([`byte_stream`]).
//!
//! Each request has a stream of its own: nothing is pooled, and no request is sent twice.

pub mod byte_stream;
pub mod client;

pub mod rt {
    /// Chooses tokio in hyper-util's builder; here tokio is what there is.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct TokioExecutor;

    impl TokioExecutor {
        pub fn new() -> Self {
            Self
        }
    }
}
