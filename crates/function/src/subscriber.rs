//! Which log set-up the function runs with.

use std::env;

/// `SUBSCRIBER` chooses: `none`, `fmt` (a subscriber of the function's own) or `default` (the runtime's, which
/// `lambda_runtime` has had since 0.10.0; the manifest says so with a feature).
pub fn install() {
    match env::var("SUBSCRIBER").as_deref() {
        Ok("none") => {}
        Ok("fmt") => tracing_subscriber::fmt()
            .with_max_level(tracing::Level::INFO)
            .with_target(false)
            .without_time()
            .with_ansi(false)
            .init(),
        #[cfg(feature = "default-subscriber")]
        Ok("default") => lambda_runtime::tracing::init_default_subscriber(),
        other => panic!("SUBSCRIBER must be none, fmt or default, not {other:?}"),
    }
}
