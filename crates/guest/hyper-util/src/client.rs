pub mod legacy {
    use std::{error, fmt, future::Future, marker::PhantomData, pin::Pin};

    use http::{
        header::{HeaderValue, HOST},
        uri::Uri,
        Request, Response,
    };
    use http_body::Body;
    use hyper::{body::Incoming, client::conn::http1};

    use crate::byte_stream::ByteStream;

    pub mod connect {
        /// Names the way to the server in hyper-util. Here the host knows it.
        #[derive(Clone, Debug, Default)]
        pub struct HttpConnector;

        impl HttpConnector {
            pub fn new() -> Self {
                Self
            }
        }
    }

    type Cause = Box<dyn error::Error + Send + Sync>;

    /// Says what hyper-util's says where a request fails: the runtime logs it, and a `main` that returns it prints it.
    pub struct Error {
        kind: ErrorKind,
        cause: Cause,
    }

    #[derive(Debug)]
    enum ErrorKind {
        Connect,
        SendRequest,
    }

    impl fmt::Debug for Error {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.debug_tuple("hyper_util::client::legacy::Error")
                .field(&self.kind)
                .field(&self.cause)
                .finish()
        }
    }

    impl fmt::Display for Error {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "client error ({:?})", self.kind)
        }
    }

    impl error::Error for Error {
        fn source(&self) -> Option<&(dyn error::Error + 'static)> {
            Some(&*self.cause)
        }
    }

    impl ErrorKind {
        fn of<E: Into<Cause>>(self) -> impl FnOnce(E) -> Error {
            |cause| Error {
                kind: self,
                cause: cause.into(),
            }
        }
    }

    pub type ResponseFuture =
        Pin<Box<dyn Future<Output = Result<Response<Incoming>, Error>> + Send>>;

    pub struct Builder {
        http1: http1::Builder,
    }

    impl Builder {
        pub fn http1_max_buf_size(&mut self, bytes: usize) -> &mut Self {
            self.http1.max_buf_size(bytes);
            self
        }

        /// Without effect, since no stream outlives its request.
        pub fn pool_max_idle_per_host(&mut self, _: usize) -> &mut Self {
            self
        }

        pub fn build<C, B>(&self, _connector: C) -> Client<C, B> {
            Client {
                http1: self.http1.clone(),
                types: PhantomData,
            }
        }
    }

    pub struct Client<C, B> {
        http1: http1::Builder,
        types: PhantomData<fn(C, B)>,
    }

    impl<C, B> fmt::Debug for Client<C, B> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.debug_struct("Client").finish()
        }
    }

    impl Client<(), ()> {
        pub fn builder<E>(_executor: E) -> Builder {
            Builder {
                http1: http1::Builder::new(),
            }
        }
    }

    impl<C, B> Client<C, B>
    where
        B: Body + Send + Unpin + 'static,
        B::Data: Send,
        B::Error: Into<Cause>,
    {
        pub fn request(&self, mut request: Request<B>) -> ResponseFuture {
            let http1 = self.http1.clone();
            Box::pin(async move {
                use_origin_form(&mut request);
                let stream = ByteStream::open().map_err(ErrorKind::Connect.of())?;
                let connected = http1.handshake(stream).await;
                let (mut sender, connection) = connected.map_err(ErrorKind::Connect.of())?;
                // What goes wrong on the connection, the sender reports.
                tokio::spawn(connection);
                let answer = sender.send_request(request).await;
                answer.map_err(ErrorKind::SendRequest.of())
            })
        }
    }

    /// A server that is no proxy wants a bare path, and its own name in `host` (RFC 9112, 3.2.1).
    fn use_origin_form<B>(request: &mut Request<B>) {
        if let Some(authority) = request.uri().authority() {
            let host = HeaderValue::from_str(authority.as_str()).expect("an authority is ASCII");
            request.headers_mut().entry(HOST).or_insert(host);
        }
        if let Some(path) = request.uri().path_and_query().cloned() {
            *request.uri_mut() = Uri::from(path);
        }
    }
}
