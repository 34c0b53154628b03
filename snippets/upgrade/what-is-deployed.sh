strings bootstrap | grep -o 'lambda_runtime-[0-9.]*' | sort -u
