cargo update -p lambda_runtime --precise 0.11.3
