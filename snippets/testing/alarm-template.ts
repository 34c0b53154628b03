import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Recording } from '../../playground/recording.ts';

/** The parts of a CloudFormation template that the tests look at. */
export interface Template {
  Resources: Record<string, { Type: string; Properties: Properties }>;
}

interface Properties {
  /** `!If` with its condition, and the patterns for JSON and for text; a synthesised template has one pattern. */
  FilterPattern?: string[] | string;
  MetricTransformations?: { MetricNamespace: string; MetricValue: string; DefaultValue: number }[];
  Namespace?: string;
  MetricName?: string;
  Statistic?: string;
  Period?: number;
  Metrics?: {
    Id: string;
    Expression?: string;
    Label?: string;
    ReturnData: boolean;
    MetricStat?: { Metric: { Namespace: string }; Stat: string; Period: number };
  }[];
  EvaluationPeriods?: number;
  DatapointsToAlarm?: number;
  Threshold?: number;
  ComparisonOperator?: string;
  TreatMissingData?: string;
}

const file = join(import.meta.dirname, '..', 'alarms', 'existing-function.yaml');

/** The template that the articles show. Its functions, such as `!Ref`, are read as their arguments. */
export function alarmTemplate(): Template {
  return parseDocument(readFileSync(file, 'utf8'), { logLevel: 'silent' }).toJS();
}

/** The template's filter patterns for each log format. */
export function metricFilter(): Record<'text' | 'json', string> {
  const pattern = alarmTemplate().Resources.ErrorLines?.Properties.FilterPattern;
  const [, json, text] = Array.isArray(pattern) ? pattern : [];
  if (json === undefined || text === undefined) throw new Error(`${file} has no two filter patterns.`);
  return { text, json };
}

/** The template's alarm on failures without a line. */
export function silentAlarm(): { expression: string; threshold: number } {
  const { Metrics, Threshold } = alarmTemplate().Resources.FailedWithoutErrorLine?.Properties ?? {};
  const expression = Metrics?.find(({ ReturnData }) => ReturnData)?.Expression;
  if (expression === undefined || Threshold === undefined) throw new Error(`${file} has no such alarm.`);
  return { expression, threshold: Threshold };
}

/**
 * What the metric `Errors` counts of a run, by AWS's documentation: an error that was reported, or a process that ended.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export function failuresOf({ exchanges, exit }: Recording): 0 | 1 {
  const reported = exchanges.some(({ method, path }) => method === 'POST' && path.endsWith('/error'));
  return reported || exit !== null ? 1 : 0;
}
