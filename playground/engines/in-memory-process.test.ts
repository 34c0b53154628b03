import { expect, test } from 'vitest';
import { inMemoryTransport } from '../runtime-api/in-memory.ts';
import { RuntimeApi } from '../runtime-api/runtime-api.ts';
import { InMemoryProcess } from './in-memory-process.ts';
import { SETUP } from './testing/run.ts';

const ROOT = '/2018-06-01/runtime/invocation';

/** Answers each event with itself. */
async function echo(api: RuntimeApi): Promise<never> {
  const call = inMemoryTransport(api);
  for (;;) {
    const event = await call({ method: 'GET', path: `${ROOT}/next`, headers: {}, body: new Uint8Array() });
    const path = `${ROOT}/${event.headers['lambda-runtime-aws-request-id']}/response`;
    await call({ method: 'POST', path, headers: {}, body: event.body });
  }
}

test('each run has its own exchanges, and none of them stays with the process', async () => {
  const api = new RuntimeApi();
  const written = () => '';
  const started = {
    stdout: written,
    stderr: written,
    ended: echo(api),
    prepareFor: () => {},
    stop: () => {},
  };
  const process = new InMemoryProcess('model', SETUP, { api, ...started }, new AbortController().signal);
  for (const event of ['"first"', '"second"']) {
    const { exchanges } = await process.invoke(new TextEncoder().encode(event));
    expect(exchanges.map(({ requestBody, responseBody }) => [requestBody, responseBody])).toEqual([
      ['', event],
      [event, '{"status":"OK"}\n'],
    ]);
    expect(api.exchanges).toEqual([]);
  }
});
