import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { MAX_PAYLOAD_BYTES } from './answers.ts';
import { httpListener } from './node-http.ts';
import { RuntimeApi } from './runtime-api.ts';
import { type ServedApi, serve } from './serve.ts';
import { bytes } from './testing.ts';

// One test pours some 130 MB, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let served: ServedApi | undefined;
afterEach(() => served?.close());

async function start() {
  const api = new RuntimeApi();
  served = await serve(api);
  const base = `http://${served.address}/2018-06-01/runtime`;
  const [host = '', port = ''] = served.address.split(':');
  return { api, base, host, port: Number(port) };
}

const post = (url: string, body: string | Uint8Array<ArrayBuffer>) => fetch(url, { method: 'POST', body });

test('a function gets its event and posts its response over HTTP', async () => {
  const { api, base } = await start();
  const next = fetch(`${base}/invocation/next`);
  const id = api.enqueue(bytes('{"text":"größe 🦀"}'));
  const event = await next;
  expect(event.status).toBe(200);
  expect(event.headers.get('Lambda-Runtime-Aws-Request-Id')).toBe(id);
  expect(event.headers.get('content-length')).toBe(String(bytes('{"text":"größe 🦀"}').byteLength));
  expect(await event.json()).toEqual({ text: 'größe 🦀' });

  const answer = await post(`${base}/invocation/${id}/response`, '"gemacht"');
  expect([answer.status, await answer.text()]).toEqual([202, '{"status":"OK"}\n']);
  expect(api.exchanges[1]).toMatchObject({
    method: 'POST',
    requestBody: '"gemacht"',
    requestHeaders: { host: '127.0.0.1:9001', 'content-length': '9' },
    responseHeaders: { 'content-length': '16' },
  });
});

test('a next whose client went away leaves the event to the one that asks next', async () => {
  const api = new RuntimeApi();
  const server = createServer(httpListener(api));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const dropped = new Promise((settle) =>
      server.once('connection', (socket) => socket.on('close', settle)),
    );
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const url = `http://127.0.0.1:${port}/2018-06-01/runtime/invocation/next`;
    const client = new AbortController();
    const gone = fetch(url, { signal: client.signal });
    await api.idle();
    client.abort();
    await expect(gone).rejects.toThrow('aborted');
    await dropped;

    const id = api.enqueue(bytes('{}'));
    expect(api.exchanges).toHaveLength(0);
    expect((await fetch(url)).headers.get('lambda-runtime-aws-request-id')).toBe(id);
    expect(api.exchanges).toHaveLength(1);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a client that took its event and died before it answered gets it again', async () => {
  const { api, base } = await start();
  const id = api.enqueue(bytes('{}'));
  await (await fetch(`${base}/invocation/next`)).text();
  const again = await fetch(`${base}/invocation/next`);
  expect(again.headers.get('lambda-runtime-aws-request-id')).toBe(id);
});

test('a response that breaks off in its body is not taken for one', async () => {
  const { api, base, host, port } = await start();
  const id = api.enqueue(bytes('{}'));
  await (await fetch(`${base}/invocation/next`)).text();

  const path = `/2018-06-01/runtime/invocation/${id}/response`;
  const socket = connect(port, host);
  await new Promise((sent) => {
    socket.write(`POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000\r\n\r\n{"cut`, sent);
  });
  socket.destroy();

  expect((await post(`${base}/invocation/${id}/error`, '{}')).status).toBe(202);
  expect(api.exchanges.map((exchange) => exchange.path)).not.toContain(path);
});

test('several calls share one connection', async () => {
  const { api, host, port } = await start();
  const id = api.enqueue(bytes('{}'));
  const calls = [
    'GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n',
    `POST /2018-06-01/runtime/invocation/${id}/response HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}`,
    'GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n',
  ];
  const socket = connect(port, host);
  socket.write(calls.join(''));
  await api.idle();
  socket.destroy();
  expect(api.exchanges.map(({ status }) => status)).toEqual([200, 202]);
});

test('a response in chunks is put together', async () => {
  const { api, base, host, port } = await start();
  const id = api.enqueue(bytes('{}'));
  await (await fetch(`${base}/invocation/next`)).text();
  const path = `/2018-06-01/runtime/invocation/${id}/response`;
  await new Promise((settle) => {
    const chunked = httpRequest({ host, port, path, method: 'POST' }, (answer) =>
      answer.resume().on('end', settle),
    );
    chunked.write('{"a"');
    chunked.end(':1}');
  });
  expect(api.exchanges[1]).toMatchObject({ requestBody: '{"a":1}', status: 202 });
});

test('a response of the greatest length is taken, one byte more is answered 413', async () => {
  const { api, base } = await start();
  for (const [length, status] of [
    [MAX_PAYLOAD_BYTES, 202],
    [MAX_PAYLOAD_BYTES + 1, 413],
    [MAX_PAYLOAD_BYTES + 5_000_000, 413],
  ] as const) {
    const id = api.enqueue(bytes('{}'));
    await (await fetch(`${base}/invocation/next`)).text();
    expect((await post(`${base}/invocation/${id}/response`, new Uint8Array(length))).status).toBe(status);
  }
});

/** Posts without end. @returns the status that was answered meanwhile; settles when the connection is cut off */
function pourInto(url: string): Promise<number | undefined> {
  return new Promise((settle) => {
    let status: number | undefined;
    const endless = httpRequest(url, { method: 'POST' });
    const chunk = new Uint8Array(1024 * 1024);
    const pour = (failed?: Error | null) => {
      if (!failed) endless.write(chunk, pour);
    };
    endless.on('response', (answer) => {
      status = answer.resume().statusCode;
    });
    endless.on('error', () => {});
    endless.on('close', () => settle(status));
    pour();
  });
}

test('a body without end is answered, then cut off, and only its beginning is kept', async () => {
  const { api, base } = await start();
  const id = api.enqueue(bytes('{}'));
  await (await fetch(`${base}/invocation/next`)).text();
  expect(await pourInto(`${base}/invocation/${id}/response`)).toBe(413);
  expect(api.exchanges[1]?.requestBody).toHaveLength(MAX_PAYLOAD_BYTES + 1);
  expect((await fetch(`${base}/nowhere`)).status).toBe(404);
});

test('a port that is in use is an error with its code', async () => {
  const { port } = await start();
  await expect(serve(new RuntimeApi(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('closing drops a next that waits', async () => {
  const { api, base } = await start();
  const next = fetch(`${base}/invocation/next`);
  await api.idle();
  await Promise.all([served?.close(), expect(next).rejects.toThrow()]);
});

test('a fault can lose the connection over a response', async () => {
  const { api, base } = await start();
  const id = api.enqueue(bytes('{}'), { on: 'response', status: null });
  await (await fetch(`${base}/invocation/next`)).text();
  await expect(post(`${base}/invocation/${id}/response`, '{}')).rejects.toThrow();
  expect(api.exchanges.at(-1)).toMatchObject({ requestBody: '{}', status: null });
});
