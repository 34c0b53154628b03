import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../crates/build/paths.ts';
import { alarmTemplate, metricFilter, type Template } from '../testing/alarm-template.ts';
import { pythonTools } from '../testing/python-tools.ts';

const run = promisify(execFile);
const here = import.meta.dirname;

/** An alarm or filter without what names the function: both kinds of template have to say the same. */
function settings(template: Template, name: RegExp) {
  const found = Object.entries(template.Resources).find(([id]) => name.test(id));
  if (found === undefined) throw new Error(`no resource like ${name}`);
  const { Properties: all } = found[1];
  const [transformation] = all.MetricTransformations ?? [];
  return {
    metric: [all.Namespace, all.MetricName, all.Statistic, all.Period],
    math: all.Metrics?.map(({ Expression, Label, MetricStat, ReturnData }) => [
      Expression,
      Label,
      MetricStat?.Metric.Namespace,
      MetricStat?.Stat,
      MetricStat?.Period,
      ReturnData,
    ]),
    when: [all.ComparisonOperator, all.Threshold, all.TreatMissingData],
    outOf: [all.DatapointsToAlarm ?? all.EvaluationPeriods, all.EvaluationPeriods],
    transformation: [
      transformation?.MetricNamespace,
      transformation?.MetricValue,
      transformation?.DefaultValue,
    ],
  };
}

test.each(['alarms/existing-function.yaml', 'alarms/template.yaml'])(
  'cfn-lint finds nothing in %s',
  async (file) => {
    const tool = await pythonTools();
    const lint = run(tool('cfn-lint'), ['--non-zero-exit-code', 'informational', join(here, '..', file)]);
    await expect(lint).resolves.toMatchObject({ stdout: '' });
  },
);

describe('the CDK: alarms/cdk/error-alarms.ts in alarms/cdk/app.ts', () => {
  // Installed from alarms/cdk/package.json and alarms/cdk/package-lock.json, typed by alarms/cdk/tsconfig.json.
  const project = join(repository, 'crates', '.build', 'cdk');
  const synthesised = async (stack: string): Promise<Template> =>
    JSON.parse(await readFile(join(project, 'out', `${stack}.template.json`), 'utf8'));

  beforeAll(async () => {
    await cp(join(here, 'cdk'), project, { recursive: true });
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: project });
    await run(process.execPath, [join(project, 'node_modules', 'typescript', 'bin', 'tsc')], {
      cwd: project,
    });
    await run(process.execPath, ['app.ts'], { cwd: project, env: { ...process.env, CDK_OUTDIR: 'out' } });
  });

  test.each(['AlarmsText', 'AlarmsJSON'])(
    '%s has the alarms of the CloudFormation template',
    async (stack) => {
      const template = await synthesised(stack);
      for (const name of [/FailedInvocations/, /ErrorLines/, /FailedWithoutErrorLine/]) {
        expect(settings(template, name)).toEqual(settings(alarmTemplate(), name));
      }
    },
  );

  test.each([
    ['AlarmsText', 'text'],
    ['AlarmsJSON', 'json'],
  ] as const)('%s filters as it does', async (stack, format) => {
    const patterns = Object.values((await synthesised(stack)).Resources).map(
      ({ Properties }) => Properties.FilterPattern,
    );
    expect(patterns).toContain(metricFilter()[format]);
  });
});

describe('alarms/terraform/main.tf', () => {
  test('says what the CloudFormation template says', async () => {
    const tool = await pythonTools();
    const { stdout } = await run(tool('hcl2tojson'), [join(here, 'terraform', 'main.tf')]);
    const { resource }: { resource: Record<string, Record<string, TerraformResource>>[] } =
      JSON.parse(stdout);
    const alarm = withoutQuotes(resource[0]?.['"aws_cloudwatch_metric_alarm"']?.['"failed_invocations"']);
    const filter = withoutQuotes(resource[1]?.['"aws_cloudwatch_log_metric_filter"']?.['"error_lines"']);
    const failed = alarmTemplate().Resources.FailedInvocations?.Properties;

    expect(alarm).toMatchObject({
      namespace: failed?.Namespace,
      metric_name: failed?.MetricName,
      statistic: failed?.Statistic,
      period: failed?.Period,
      evaluation_periods: failed?.EvaluationPeriods,
      threshold: failed?.Threshold,
      comparison_operator: failed?.ComparisonOperator,
      treat_missing_data: failed?.TreatMissingData,
    });
    expect(filter.pattern).toBe(metricFilter().json);
  });
});

type TerraformResource = Record<string, unknown>;

/** A string keeps its quotation marks, as it stands in the file. */
function withoutQuotes(resource: TerraformResource = {}): TerraformResource {
  const plain = (value: unknown) =>
    typeof value === 'string' && value.startsWith('"') ? JSON.parse(value) : value;
  return Object.fromEntries(Object.entries(resource).map(([name, value]) => [name, plain(value)]));
}
