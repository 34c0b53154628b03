cargo add lambda_runtime@1 --features anyhow
