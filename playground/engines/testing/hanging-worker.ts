/** Starts, and never comes back from an invocation: the thread is busy for good. */
import { parentPort } from 'node:worker_threads';
import * as Comlink from 'comlink';
import type { Host } from '../host.ts';
import { endpointOf } from './port.ts';

const host: Host = {
  start: async () => ({ done: null }),
  invoke: () => {
    for (;;);
  },
};

if (parentPort === null) throw new Error('hanging-worker.ts runs in a worker only');
Comlink.expose(host, endpointOf(parentPort));
