import { expect, test } from 'vitest';
import { ConnectionLost, inMemoryTransport } from './in-memory.ts';
import { RuntimeApi } from './runtime-api.ts';
import { bytes, text } from './testing.ts';

test('a function runs without a network', async () => {
  const api = new RuntimeApi();
  const send = inMemoryTransport(api);
  const get = (path: string) => send({ method: 'GET', path, headers: {}, body: bytes('') });
  const next = get('/2018-06-01/runtime/invocation/next');
  const id = api.enqueue(bytes('{"order":7}'));
  expect(text((await next).body)).toBe('{"order":7}');
  const path = `/2018-06-01/runtime/invocation/${id}/error`;
  const answer = await send({ method: 'POST', path, headers: {}, body: bytes('{}') });
  expect(answer.status).toBe(202);
  expect(api.exchanges.map(({ status }) => status)).toEqual([200, 202]);
});

test('a request whose connection is lost fails', async () => {
  const api = new RuntimeApi();
  const send = inMemoryTransport(api);
  const id = api.enqueue(bytes('{}'), { on: 'response', status: null });
  await send({ method: 'GET', path: '/2018-06-01/runtime/invocation/next', headers: {}, body: bytes('') });
  const path = `/2018-06-01/runtime/invocation/${id}/response`;
  await expect(send({ method: 'POST', path, headers: {}, body: bytes('{}') })).rejects.toThrow(
    ConnectionLost,
  );
});
