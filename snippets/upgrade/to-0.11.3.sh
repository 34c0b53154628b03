cargo add lambda_runtime@0.11.3
