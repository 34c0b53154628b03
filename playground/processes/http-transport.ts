import { Agent, request as httpRequest } from 'node:http';
import { ConnectionLost } from '../runtime-api/in-memory.ts';
import type { ApiRequest, ApiResponse } from '../runtime-api/protocol.ts';
import { printWritten, WRITTEN_HEADER, type Written } from './written.ts';

/**
 * Calls the Runtime API over TCP, with the very headers that it is given.
 * @param address `host:port`, the value of `AWS_LAMBDA_RUNTIME_API`
 * @param written how much the process has written by now
 * @returns sends a request; fails with {@link ConnectionLost} when the API closes the connection without an answer, and
 *   with Node's own error when nothing listens there any more
 */
export function httpTransport(
  address: string,
  written: () => Written,
): (request: ApiRequest) => Promise<ApiResponse> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return ({ method, path, headers, body }) =>
    new Promise((settle, fail) => {
      const request = httpRequest(`http://${address}${path}`, {
        agent,
        method,
        headers: { ...headers, [WRITTEN_HEADER]: printWritten(written()) },
      });
      // Node adds this one by itself; hyper, which the crate uses, does not.
      request.removeHeader('connection');
      request.on('error', (error: NodeJS.ErrnoException) => {
        fail(error.code === 'ECONNRESET' ? new ConnectionLost(error.message) : error);
      });
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('error', fail).on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const answered: Record<string, string> = {};
          for (const [name, values] of Object.entries(response.headersDistinct)) {
            if (values !== undefined) answered[name] = values.join(', ');
          }
          settle({ status: response.statusCode ?? 0, headers: answered, body: Buffer.concat(chunks) });
        });
      });
      request.end(body);
    });
}
