grep -A1 '^name = "lambda_runtime"' Cargo.lock
