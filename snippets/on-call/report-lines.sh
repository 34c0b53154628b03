aws logs filter-log-events --log-group-name /aws/lambda/orders --filter-pattern '?REPORT ?"platform.report"' \
  --start-time "$(date -d '3 hours ago' +%s000)" --query 'events[].[message]' --output text
