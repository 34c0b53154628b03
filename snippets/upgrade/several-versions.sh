cargo update -p lambda_runtime@0.11.2 --precise 0.11.3
