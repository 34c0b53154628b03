variable "function_name" {
  type = string
}

variable "log_group_name" {
  type = string
}

variable "notify_topic_arn" {
  type = string
}

# region: failed
resource "aws_cloudwatch_metric_alarm" "failed_invocations" {
  alarm_name          = "${var.function_name}-failed"
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  dimensions          = { FunctionName = var.function_name }
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.notify_topic_arn]
}
# endregion: failed

# region: lines
resource "aws_cloudwatch_log_metric_filter" "error_lines" {
  name           = "${var.function_name}-error-lines"
  log_group_name = var.log_group_name
  pattern        = "{ $.level = \"ERROR\" }"

  metric_transformation {
    namespace     = "LogLines"
    name          = "${var.function_name}-errors"
    value         = "1"
    default_value = "0"
  }
}
# endregion: lines
