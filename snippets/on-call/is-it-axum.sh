grep -E '^name = "(axum|lambda_http)"$' Cargo.lock
