aws lambda get-function-configuration --function-name orders \
  --query '{RUST_LOG: Environment.Variables.RUST_LOG, Logging: LoggingConfig}'
