import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type WebSocket, WebSocketServer } from 'ws';
import { Container } from './container.ts';
import { type Answer, type Call, decode, encode } from './wire.ts';

/**
 * What goes wrong when a page boots: a status in place of the frame, no answer at all, a frame that says nothing, or a
 * container that fails with a message; `of`: later, whenever it is asked for that.
 */
export type Fault = { status: number } | 'hang' | 'silence' | { message: string; of?: Call['method'] };

export interface Host {
  origin: string;
  /** What goes wrong from now on; null for nothing. A silent frame speaks up when this is set to null. */
  fault: Fault | null;
  /** The `referer` header of each request for the frame. */
  readonly referrers: (string | undefined)[];
  /** The query of each request for the frame. */
  readonly queries: URLSearchParams[];
  /** How many containers are booted. */
  readonly containers: number;
  /** How many of their processes have not ended; what those started in turn is not counted. */
  readonly processes: number;
  /** Cuts off every container at once, as a tab that runs out of memory does. */
  crash(): void;
  close(): Promise<void>;
}

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const comlink = fileURLToPath(new URL('vendor/index.js', import.meta.resolve('@webcontainer/api')));
const files: Record<string, { file: string; type: string }> = {
  '/headless': { file: local('frame/headless.html'), type: 'text/html' },
  '/headless.js': { file: local('frame/headless.js'), type: 'text/javascript' },
  '/comlink.js': { file: comlink, type: 'text/javascript' },
};

/**
 * Serves the frame that `@webcontainer/api` loads, and runs what it asks for as processes of this machine: whoever
 * reaches the port may run anything, so it listens on loopback only and is for tests only.
 * @param node the executable that `node` means in a container
 */
export async function startHost({ port = 0, node = process.execPath } = {}): Promise<Host> {
  const sockets = new Map<WebSocket, Container | null>();
  const referrers: Host['referrers'] = [];
  const queries: Host['queries'] = [];
  let fault: Fault | null = null;

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/headless') {
      referrers.push(request.headers.referer);
      queries.push(searchParams);
      if (fault === 'hang') return;
      if (typeof fault === 'object' && fault !== null && 'status' in fault) {
        return void response.writeHead(fault.status).end();
      }
    }
    answer(pathname, searchParams.get('coep') ?? 'require-corp', response);
  });

  const serveFrame = (socket: WebSocket, _request: IncomingMessage) => {
    const send = (message: Answer) => socket.send(encode(message));
    sockets.set(socket, null);
    if (fault !== 'silence') send({ sink: 0, args: [] });
    socket.on('close', async () => {
      const container = sockets.get(socket);
      sockets.delete(socket);
      await container?.end();
    });
    socket.on('message', async (data) => {
      const call = decode(String(data));
      try {
        send({ id: call.id, result: await carryOut(call, socket, send) });
      } catch (error) {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        send({ id: call.id, error: { name, message } });
      }
    });
  };

  const carryOut = async (call: Call, socket: WebSocket, send: (message: Answer) => void) => {
    const container = sockets.get(socket) ?? null;
    if (typeof fault === 'object' && fault !== null && 'message' in fault) {
      if (call.method === (fault.of ?? 'build')) throw new Error(fault.message);
    }
    if (call.method === 'teardown') {
      sockets.set(socket, null);
      return container?.end();
    }
    if (call.method === 'build') {
      const [{ workdirName = 'project' }, events] = call.args;
      const built = new Container(node, workdirName, events, (sink, ...args) => send({ sink, args }));
      sockets.set(socket, built);
      return built.info;
    }
    if (container === null) throw new Error('No container is booted.');
    return container.call(call);
  };

  new WebSocketServer({ server, path: '/rpc' }).on('connection', serveFrame);
  await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle));
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const cutOff = () => {
    for (const socket of sockets.keys()) socket.terminate();
  };
  return {
    origin: `http://localhost:${bound}`,
    get fault() {
      return fault;
    },
    set fault(next) {
      fault = next;
      if (next === null) for (const socket of sockets.keys()) socket.send(encode({ sink: 0, args: [] }));
    },
    referrers,
    queries,
    get containers() {
      return [...sockets.values()].filter((container) => container !== null).length;
    },
    get processes() {
      return [...sockets.values()].reduce((sum, container) => sum + (container?.running ?? 0), 0);
    },
    crash: cutOff,
    async close() {
      cutOff();
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}

function answer(path: string, coep: string, response: ServerResponse): void {
  const known = files[path];
  if (known === undefined) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': known.type,
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': coep,
    'cross-origin-resource-policy': 'cross-origin',
  });
  response.end(readFileSync(known.file));
}
