import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { ByteStream, Received } from '../functions/crate/byte-stream.ts';
import { tcpStreams } from './tcp-stream.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Listens, and answers each connection as told. */
async function listen(answer: (socket: Socket) => void): Promise<string> {
  const listening = createServer({ allowHalfOpen: false }).on('connection', answer);
  server = listening;
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return `127.0.0.1:${address.port}`;
}

/** Opens a stream whose `next` waits until there is something to read. */
function open(address: string) {
  let awake = Promise.withResolvers<void>();
  const stream = tcpStreams(address)(() => awake.resolve());
  if (stream === null) throw new Error('refused');
  const next = async (): Promise<Received> => {
    for (;;) {
      const received = stream.read(1024);
      if (received !== 'nothing yet') return received;
      await awake.promise;
      awake = Promise.withResolvers();
    }
  };
  return { stream, next };
}

const textOf = (received: Received) =>
  typeof received === 'string' ? received : new TextDecoder().decode(received);
const write = (stream: ByteStream, text: string) => stream.write(new TextEncoder().encode(text));

test('bytes go both ways, and the end of the stream is told', async () => {
  const address = await listen((socket) => {
    socket.on('data', (bytes: Buffer) => socket.end(`you said ${bytes}`));
  });
  const { stream, next } = open(address);
  expect(write(stream, 'hello')).toBe(true);
  expect(textOf(await next())).toBe('you said hello');
  expect(await next()).toBe('ended');
});

test('a lost connection is broken, and so is one that nobody takes', async () => {
  const address = await listen((socket) => socket.resetAndDestroy());
  const { stream, next } = open(address);
  expect(await next()).toBe('broken');
  expect(write(stream, 'hello')).toBe(false);
  server?.close();
  expect(await open(address).next()).toBe('broken');
});

test.each(['127.0.0.1:99999', ':9001', ''])('%j is no address', (address) => {
  expect(() => tcpStreams(address)).toThrow('is no address of a Runtime API');
});
