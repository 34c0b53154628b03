import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface ErrorAlarmsProps {
  orders: IFunction;
  logGroup: ILogGroup;
  /** The log format of the function's logging configuration. */
  logFormat: 'Text' | 'JSON';
  notify: ITopic;
}

/** Alarms on what AWS counts of a function and on what the function logs. */
export class ErrorAlarms extends Construct {
  constructor(scope: Construct, id: string, { orders, logGroup, logFormat, notify }: ErrorAlarmsProps) {
    super(scope, id);

    // region: failed
    const failed = (period: Duration) => orders.metricErrors({ period, statistic: Stats.SUM });

    const alarm = (name: string, metric: IMetric, evaluationPeriods: number, datapointsToAlarm: number) =>
      new Alarm(this, name, {
        metric,
        evaluationPeriods,
        datapointsToAlarm,
        threshold: 0,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(notify));

    alarm('FailedInvocations', failed(Duration.minutes(1)), 1, 1);
    // endregion: failed

    // region: lines
    const errorLines = new MetricFilter(this, 'ErrorLines', {
      logGroup,
      filterPattern:
        logFormat === 'JSON'
          ? FilterPattern.stringValue('$.level', '=', 'ERROR')
          : FilterPattern.literal('ERROR'),
      metricNamespace: 'LogLines',
      metricName: `${orders.functionName}-errors`,
      metricValue: '1',
      defaultValue: 0,
    });
    // endregion: lines

    // region: silent
    const period = Duration.minutes(5);
    const silent = new MathExpression({
      expression: 'failed - FILL(lines, 0)',
      label: 'failed invocations without an ERROR line',
      usingMetrics: {
        failed: failed(period),
        lines: errorLines.metric({ period, statistic: Stats.SUM }),
      },
      period,
    });

    alarm('FailedWithoutErrorLine', silent, 3, 2);
    // endregion: silent
  }
}
