import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { MAX_PAYLOAD_BYTES } from './answers.ts';
import type { RuntimeApi } from './runtime-api.ts';

/**
 * A body that is too long is read on and dropped, since many clients read no answer before they have sent all. Beyond
 * this much it is answered anyway, and beyond twice as much its sender is cut off.
 */
const MAX_DROPPED_BYTES = 64 * 1024 * 1024;

/**
 * Serves a Runtime API as a listener for `node:http`'s server.
 *
 * A body is kept up to one byte beyond what the API takes, so that it can be told apart from the longest legal one;
 * the exchange of a longer body shows that much of it. A request that breaks off in its body never reaches the API.
 * A `next` whose client has gone is withdrawn, so that the event waits for the client that asks next.
 */
export function httpListener(api: RuntimeApi): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = [];
    let kept = 0;
    let dropped = 0;
    let forwarded = false;
    const forwardOnce = () => {
      if (forwarded) return;
      forwarded = true;
      forward(api, request, Buffer.concat(chunks, kept), response);
    };
    const takeIn = (chunk: Buffer) => {
      const room = chunk.subarray(0, MAX_PAYLOAD_BYTES + 1 - kept);
      if (room.byteLength > 0) chunks.push(room);
      kept += room.byteLength;
      dropped += chunk.byteLength - room.byteLength;
      if (dropped > MAX_DROPPED_BYTES) forwardOnce();
      if (dropped > 2 * MAX_DROPPED_BYTES) request.destroy();
    };
    // Without a listener the reset of a connection would end the process.
    request.on('error', () => {});
    response.on('error', () => {});
    request.on('data', takeIn).on('end', forwardOnce);
  };
}

function forward(api: RuntimeApi, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const { method = '', url: path = '' } = request;
  const withdraw = api.receive({ method, path, headers: headersOf(request), body }, (answer) => {
    if (answer === null) response.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  response.once('close', withdraw);
}

/** Node gives names in lower case; a header sent twice is joined, as HTTP allows. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values !== undefined) headers[name] = values.join(', ');
  }
  return headers;
}
