//! A handler for the tests of the guest: it uses the clock, chance and timers, and misbehaves on demand.

use std::{
    collections::hash_map::RandomState,
    hash::{BuildHasher, Hasher},
    time::{Duration, Instant, SystemTime},
};

use lambda_runtime::Error;

use crate::message::{Order, Reply, Text};

pub async fn handle(Order { scenario, message }: Order) -> Result<Reply, Error> {
    let message = message.unwrap_or_default();
    let answer = match scenario.as_str() {
        "time" => SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)?
            .as_millis()
            .to_string(),
        "chance" => RandomState::new().build_hasher().finish().to_string(),
        "sleep" => {
            let start = Instant::now();
            tokio::time::sleep(Duration::from_millis(message.parse()?)).await;
            start.elapsed().as_millis().to_string()
        }
        "two-sleeps" => {
            let long = tokio::spawn(tokio::time::sleep(Duration::from_millis(30)));
            tokio::time::sleep(Duration::from_millis(10)).await;
            tokio::task::yield_now().await;
            long.await?;
            "both".into()
        }
        "no-end" => loop {
            std::hint::spin_loop();
        },
        "no-end-of-yielding" => loop {
            tokio::task::yield_now().await;
        },
        "no-end-of-memory" => {
            let mut kept = Vec::new();
            loop {
                kept.push(vec![1_u8; 1024 * 1024]);
            }
        }
        "no-end-of-log" => {
            for _ in 0..100_000 {
                println!("{message}");
            }
            "logged".into()
        }
        "exit" => std::process::exit(message.parse()?),
        unknown => return Err(format!("unknown scenario {unknown:?}").into()),
    };
    Ok(Reply {
        message: Text::Plain(answer),
    })
}
