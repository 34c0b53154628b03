import { createServer, type RequestListener } from 'node:http';

/** A server of this machine. */
export interface Served {
  port: number;
  /** Stops it, and drops every connection. */
  close(): void;
}

/** Serves over HTTP on 127.0.0.1, at a port that is free. */
export async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
