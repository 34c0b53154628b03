//! The demo function `orders`. The same source is built against every version of `lambda_runtime`.

mod handler;
mod message;
mod orders;
mod subscriber;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_runtime::Error> {
    subscriber::install();
    lambda_runtime::run(orders::Orders::from_env()).await
}
