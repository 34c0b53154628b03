import { afterEach, expect, test } from 'vitest';
import { modelled } from './testing/modelled.ts';
import { startTwins, type Twins } from './testing/twins.ts';

let twins: Twins | undefined;

afterEach(async () => {
  await twins?.close();
});

const RUST_LOG = [
  ...[
    '',
    'error',
    'warn',
    'info',
    'INFO',
    'off',
    '0',
    '1',
    '3',
    ',',
    'error,',
    'orders=info',
    'orders=debug',
    'orders',
  ],
  ...[
    'my_crate=info',
    'lambda_runtime=info',
    'lambda_runtime=error',
    'lambda_runtime=off,info',
    'info,lambda_runtime=off',
  ],
  ...[
    'lambda_runtime::layers=error',
    'lambda_runtime::layers::panic=off,info',
    'error,orders=off',
    'info,error',
    'lambda=info',
  ],
  ...['orders::handler=off,info', 'orders='],
];
const LOG_LEVEL = ['', 'ERROR', 'WARN', 'INFO', 'info', 'OFF', 'off', 'FATAL', '0', '1', '3', '9', '+2'];

const environments: Record<string, string>[] = [
  ...RUST_LOG.map((level) => ({ RUST_LOG: level })),
  ...LOG_LEVEL.map((level) => ({ AWS_LAMBDA_LOG_LEVEL: level })),
  { RUST_LOG: 'info', AWS_LAMBDA_LOG_LEVEL: 'OFF' },
  { RUST_LOG: 'error', AWS_LAMBDA_LOG_LEVEL: 'INFO' },
  { RUST_LOG: '', AWS_LAMBDA_LOG_LEVEL: 'ERROR' },
  { AWS_LAMBDA_LOG_FORMAT: 'json' },
  { AWS_LAMBDA_LOG_FORMAT: 'jSoN', RUST_LOG: 'error' },
  { AWS_LAMBDA_LOG_FORMAT: 'xml' },
  { ORDERS_NOT_READY: '0', STAGE: 'test', RUST_BACKTRACE: '0' },
];

const cases = modelled.flatMap((version) => environments.map((env) => ({ version, env })));

test.each(cases)('lambda_runtime $version under $env', async ({ version, env }) => {
  for (const subscriber of ['default', 'fmt'] as const) {
    const started = await startTwins({ version, subscriber, env });
    twins = started;
    for (const scenario of ['log-then-error', 'panic', 'bad-payload']) {
      const event = scenario === 'bad-payload' ? '{"scenario":7}' : JSON.stringify({ scenario });
      const { model, crate } = await started.invoke(event);
      expect(model).toEqual(crate);
    }
    await started.close();
  }
});
