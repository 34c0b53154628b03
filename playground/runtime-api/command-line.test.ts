import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RuntimeApi } from './runtime-api.ts';
import { serve } from './serve.ts';

const program = fileURLToPath(new URL('./command-line.ts', import.meta.url));
const first = '00000000-0000-4000-8000-000000000001';
const second = '00000000-0000-4000-8000-000000000002';

// Each test starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let child: ChildProcessByStdio<null, Readable, Readable> | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** Starts the command. `output` grows as it writes; `exit` settles with its exit status. */
function start(...args: string[]) {
  const started = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  child = started;
  const output = { stdout: '', stderr: '' };
  started.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output.stdout += chunk;
  });
  started.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output.stderr += chunk;
  });
  const exit = new Promise<number | null>((settle) => {
    started.on('close', settle);
  });
  /** Settles with the base address of the invocations as soon as the environment is printed. */
  const listening = new Promise<string>((settle, fail) => {
    const look = () => {
      const address = /AWS_LAMBDA_RUNTIME_API=(\S+)\n/.exec(output.stdout + output.stderr)?.[1];
      if (address !== undefined) settle(`http://${address}/2018-06-01/runtime`);
    };
    started.stdout.on('data', look);
    started.stderr.on('data', look);
    started.on('close', () => fail(new Error(`ended before it listened: ${output.stderr}`)));
  });
  // A command that is to fail never listens, and nobody waits for it to.
  listening.catch(() => {});
  return { output, exit, listening, kill: (signal: NodeJS.Signals) => started.kill(signal) };
}

const next = async (base: string) => (await fetch(`${base}/invocation/next`)).text();
const post = async (url: string, body: string, headers = {}) =>
  (await fetch(url, { method: 'POST', body, headers })).status;

test('it hands out its events in order, prints what the function posts, and ends with the last answer', async () => {
  const command = start('--port', '0', '--event', '{"order":1}', '--event', '{"order":2}');
  const base = await command.listening;
  expect(await next(base)).toBe('{"order":1}');
  const headers = {
    'Lambda-Runtime-Function-Error-Type': 'unhandled',
    'User-Agent': 'aws-lambda-rust/0.11.2',
  };
  expect(await post(`${base}/invocation/${first}/error`, '{"errorMessage":"lost"}', headers)).toBe(202);
  expect(await next(base)).toBe('{"order":2}');
  expect(await post(`${base}/invocation/${second}/response`, '"done"')).toBe(202);

  expect(await command.exit).toBe(0);
  const { stdout, stderr } = command.output;
  expect(stderr).toBe('');
  for (const variable of ['NAME=orders', "VERSION='$LATEST'", 'MEMORY_SIZE=128']) {
    expect(stdout).toContain(`export AWS_LAMBDA_FUNCTION_${variable}\n`);
  }
  expect(stdout).toContain(`/invocation/next → 200, event ${first}\n  {"order":1}\n`);
  expect(stdout).toContain(`/invocation/${first}/error → 202\n`);
  expect(stdout).toContain('  lambda-runtime-function-error-type: unhandled\n');
  expect(stdout).toContain('  user-agent: aws-lambda-rust/0.11.2\n');
  expect(stdout).toContain('  {"errorMessage":"lost"}\n');
});

test('--json prints nothing but one exchange per line to stdout', async () => {
  const command = start('--port', '0', '--json', '--event', '{}');
  const base = await command.listening;
  await next(base);
  await post(`${base}/invocation/${first}/response`, '{"a":1}');
  expect(await command.exit).toBe(0);
  const exchanges = command.output.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(exchanges).toMatchObject([
    { method: 'GET', path: '/2018-06-01/runtime/invocation/next', status: 200, responseBody: '{}' },
    { method: 'POST', requestBody: '{"a":1}', status: 202, responseBody: '{"status":"OK"}\n' },
  ]);
});

test('an event that is not JSON is passed on as it is, with a note', async () => {
  const command = start('--port', '0', '--event', '{}', '--event', '{not json');
  const base = await command.listening;
  await next(base);
  await post(`${base}/invocation/${first}/response`, '');
  expect(await next(base)).toBe('{not json');
  await post(`${base}/invocation/${second}/response`, '');
  expect(await command.exit).toBe(0);
  expect(command.output.stderr).toBe('Event 2 is not JSON; the function gets it as it is.\n');
});

test('events from files and from the command line come in the order given', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'runtime-api-'));
  try {
    const file = join(folder, 'event.json');
    await writeFile(file, '{"from":"file"}');
    const command = start('--port', '0', '--event-file', file, '--event', '{}');
    expect(await next(await command.listening)).toBe('{"from":"file"}');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an escape sequence in what is posted does not reach the terminal', async () => {
  const command = start('--port', '0', '--event', '{}');
  const base = await command.listening;
  await next(base);
  await post(`${base}/invocation/${first}/response`, 'a\u{1b}[2Jb\u{9b}c\ttab');
  await command.exit;
  expect(command.output.stdout).toContain('  a\\x1b[2Jb\\x9bc\ttab\n');
});

test('a refused call is printed with what the API said', async () => {
  const command = start('--port', '0', '--event', '{}', '--keep');
  const base = await command.listening;
  expect(await post(`${base}/invocation/unknown/response`, '{}')).toBe(400);
  command.kill('SIGINT');
  await command.exit;
  expect(command.output.stdout).toContain('/unknown/response → 400\n');
  expect(command.output.stdout).toContain(
    '← {"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}\n',
  );
});

test('an init error ends the command with status 1', async () => {
  const command = start('--port', '0', '--event', '{}');
  expect(await post(`${await command.listening}/init/error`, '{"errorType":"Extension.NoConfig"}')).toBe(202);
  expect(await command.exit).toBe(1);
  expect(command.output.stderr).toBe('The function could not start, so 1 of 1 events stay unanswered.\n');
});

test('--timeout gives the function a deadline from the clock', async () => {
  const command = start('--port', '0', '--event', '{}', '--timeout', '2.5');
  const base = await command.listening;
  const before = Date.now();
  const deadline = Number((await fetch(`${base}/invocation/next`)).headers.get('lambda-runtime-deadline-ms'));
  expect(deadline).toBeGreaterThanOrEqual(before + 2500);
  expect(deadline).toBeLessThanOrEqual(Date.now() + 2500);
});

describe('Ctrl+C', () => {
  test('before the last answer ends with status 130 and says what is open', async () => {
    const command = start('--port', '0', '--event', '{}');
    await command.listening;
    command.kill('SIGINT');
    expect(await command.exit).toBe(130);
    expect(command.output.stderr).toBe('Stopped; 1 of 1 events stay unanswered.\n');
  });

  test('is how --keep ends, with status 0, even while the function waits', async () => {
    const command = start('--port', '0', '--event', '{}', '--keep');
    const base = await command.listening;
    await next(base);
    expect(await post(`${base}/invocation/${first}/response`, '{}')).toBe(202);
    const waiting = expect(next(base)).rejects.toThrow();
    expect(await post(`${base}/invocation/${first}/response`, '{}')).not.toBe(202);
    command.kill('SIGINT');
    expect(await command.exit).toBe(0);
    await waiting;
  });
});

describe('wrong arguments end with status 2 and a sentence', () => {
  test.each([
    [[], /There is no event to send; give one with --event/],
    [['--event'], /argument missing\. See --help/],
    [['--event', '{}', '--port', '70000'], /--port 70000 is no port; give a number from 0 to 65535\./],
    [['--event', '{}', '--port', ''], /--port {2}is no port/],
    [['--event', '{}', '--timeout', 'soon'], /--timeout soon is no time; give a number of seconds above 0\./],
    [['--event', '{}', '--nope'], /Unknown option '--nope'\. See --help/],
    [['{}'], /Unexpected argument '\{\}'/],
    [
      ['--event-file', '/does/not/exist'],
      /event file \/does\/not\/exist cannot be read .*give the path of a file\./,
    ],
  ])('%j', async (args, message) => {
    const command = start(...args);
    expect(await command.exit).toBe(2);
    expect(command.output.stderr).toMatch(message);
    expect(command.output.stdout).toBe('');
  });
});

test('a port in use is said in a sentence', async () => {
  const other = await serve(new RuntimeApi());
  try {
    const port = other.address.split(':')[1] ?? '';
    const command = start('--port', port, '--event', '{}');
    expect(await command.exit).toBe(1);
    expect(command.output.stderr).toBe(
      `Port ${port} on 127.0.0.1 is in use; stop what listens there, or give another with --port (0 takes a free one).\n`,
    );
  } finally {
    await other.close();
  }
});

test('a host that is not of this machine is said in a sentence', async () => {
  const command = start('--host', '192.0.2.1', '--event', '{}');
  expect(await command.exit).toBe(1);
  expect(command.output.stderr).toContain('192.0.2.1 is no address of this machine; give one with --host');
});

test('--help names every option and ends with status 0', async () => {
  const command = start('--help');
  expect(await command.exit).toBe(0);
  for (const option of ['event', 'event-file', 'port', 'host', 'timeout', 'keep', 'json', 'help']) {
    expect(command.output.stdout).toContain(`--${option}`);
  }
});
