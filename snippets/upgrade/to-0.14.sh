cargo add lambda_runtime@0.14
