import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pythonTools } from '../testing/python-tools.ts';

const run = promisify(execFile);

// The AWS command line itself, against a server on this machine: what it asks is AWS's protocol, the answers are ours.
let server: Server;
let endpoint: string;
let answer: unknown;
let asked: { method: string | undefined; url: string | undefined; operation: string; body: string }[];

beforeEach(async () => {
  asked = [];
  server = createServer(async (request: IncomingMessage, response) => {
    const operation = String(request.headers['x-amz-target'] ?? '');
    asked.push({ method: request.method, url: request.url, operation, body: await text(request) });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  endpoint = await new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      settle(typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '');
    });
  });
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function sh(file: string): Promise<string> {
  const tool = await pythonTools();
  const env = {
    PATH: [dirname(tool('aws')), process.env.PATH ?? ''].join(delimiter),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  };
  return (await run('sh', [join(import.meta.dirname, file)], { env })).stdout;
}

test('on-call/which-log-level.sh shows RUST_LOG and the logging configuration, and no other variable', async () => {
  const LoggingConfig = { LogFormat: 'JSON', ApplicationLogLevel: 'ERROR' };
  answer = { Environment: { Variables: { RUST_LOG: 'orders=info', TOKEN: 'secret' } }, LoggingConfig };

  expect(JSON.parse(await sh('which-log-level.sh'))).toEqual({
    RUST_LOG: 'orders=info',
    Logging: LoggingConfig,
  });
  expect(asked).toMatchObject([{ method: 'GET', url: '/2015-03-31/functions/orders/configuration' }]);
});

test('on-call/did-it-fail.sh shows the sums of the last three hours', async () => {
  answer = { Label: 'Errors', Datapoints: [{ Sum: 3, Unit: 'Count' }] };

  expect(JSON.parse(await sh('did-it-fail.sh'))).toMatchObject({ Datapoints: [{ Sum: 3 }] });
  const [{ operation = '', body = '{}' } = {}] = asked;
  const question = JSON.parse(body);
  expect(operation).toMatch(/\.GetMetricStatistics$/);
  expect(question).toMatchObject({
    Namespace: 'AWS/Lambda',
    MetricName: 'Errors',
    Dimensions: [{ Name: 'FunctionName', Value: 'orders' }],
    Statistics: ['Sum'],
  });
  expect(question.EndTime - question.StartTime).toBeGreaterThanOrEqual(3 * 3600);
});

test('on-call/report-lines.sh shows the reports of the last three hours, one a line', async () => {
  answer = { events: [{ message: 'REPORT RequestId: 1' }, { message: '{"type":"platform.report"}' }] };

  expect(await sh('report-lines.sh')).toBe('REPORT RequestId: 1\n{"type":"platform.report"}\n');
  const [{ operation = '', body = '{}' } = {}] = asked;
  expect(operation).toMatch(/\.FilterLogEvents$/);
  expect(JSON.parse(body)).toMatchObject({
    logGroupName: '/aws/lambda/orders',
    filterPattern: '?REPORT ?"platform.report"',
  });
});
