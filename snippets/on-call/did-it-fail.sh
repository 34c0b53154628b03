aws cloudwatch get-metric-statistics --namespace AWS/Lambda --metric-name Errors \
  --dimensions Name=FunctionName,Value=orders --statistics Sum --period 3600 \
  --start-time "$(date -u -d '3 hours ago' +%FT%TZ)" --end-time "$(date -u +%FT%TZ)"
