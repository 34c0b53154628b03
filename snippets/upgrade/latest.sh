cargo add lambda_runtime@1
