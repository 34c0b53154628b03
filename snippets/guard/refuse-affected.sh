! grep -A1 '^name = "lambda_runtime"$' Cargo.lock | grep '^version = "0\.11\.[012]"'
