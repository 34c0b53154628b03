//! One outcome of a handler per scenario.

use std::fmt;

use anyhow::Context;
use lambda_runtime::Error;

use crate::message::{Order, Reply, Text, DEFAULT_MESSAGE};

#[derive(Debug)]
struct OrderRejected {
    message: String,
}

impl fmt::Display for OrderRejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "order rejected: {}", self.message)
    }
}

impl std::error::Error for OrderRejected {}

pub async fn handle(order: Order) -> Result<Reply, Error> {
    let message = order.message.unwrap_or_else(|| DEFAULT_MESSAGE.to_owned());
    match order.scenario.as_str() {
        "success" => Ok(Reply {
            message: Text::Plain(message),
        }),
        "error" => Err(message.into()),
        "custom-error" => Err(OrderRejected { message }.into()),
        "error-chain" => Ok(charge(message)?),
        "log-then-error" => {
            tracing::error!("{message}");
            Err(message.into())
        }
        "panic" => panic!("the handler panicked"),
        "panic-formatted" => panic!("the handler panicked: {message}"),
        "unserializable-response" => Ok(Reply {
            message: Text::Unserializable,
        }),
        unknown => Err(format!("unknown scenario {unknown:?}").into()),
    }
}

fn charge(message: String) -> anyhow::Result<Reply> {
    Err(OrderRejected { message }).context("while charging the card")
}
