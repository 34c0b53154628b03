import { createServer, type RequestListener } from 'node:http';
import { httpListener } from './node-http.ts';
import type { RuntimeApi } from './runtime-api.ts';

/** A Runtime API that listens. */
export interface ServedApi {
  /** `host:port`, the value of `AWS_LAMBDA_RUNTIME_API`. */
  address: string;
  /** Stops listening and drops every connection, a waiting `next` too. Settles when all are closed. */
  close(): Promise<void>;
}

export interface ServeOptions {
  host?: string;
  port?: number;
  listener?: RequestListener;
}

/**
 * Serves a Runtime API over HTTP.
 * @param port 0 takes a free one
 * @param listener what answers, where it is not the API alone
 * @throws {Error} Node's own, with a `code` such as `EADDRINUSE`, when it cannot listen there
 */
export async function serve(
  api: RuntimeApi,
  { host = '127.0.0.1', port = 0, listener = httpListener(api) }: ServeOptions = {},
): Promise<ServedApi> {
  // A handler may take its time between two calls on one connection, and a streamed response its own: as with
  // Go's server in AWS's emulator, nothing is cut off for being slow.
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, listener);
  await new Promise<void>((settle, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      settle();
    });
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
  const shown = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return {
    address: `${shown}:${bound.port}`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}
