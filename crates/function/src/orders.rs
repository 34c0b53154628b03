//! The handler as a service, so that a scenario can refuse to be ready.

use std::{
    env,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

use lambda_runtime::{Error, LambdaEvent, Service};

use crate::{
    handler::handle,
    message::{Order, Reply},
};

pub struct Orders {
    ready: bool,
}

impl Orders {
    pub fn from_env() -> Self {
        Self {
            ready: env::var("ORDERS_NOT_READY").as_deref() != Ok("1"),
        }
    }
}

impl Service<LambdaEvent<Order>> for Orders {
    type Response = Reply;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Poll::Ready(if self.ready {
            Ok(())
        } else {
            Err("the service is not ready".into())
        })
    }

    fn call(&mut self, event: LambdaEvent<Order>) -> Self::Future {
        Box::pin(handle(event.payload))
    }
}
