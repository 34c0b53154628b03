/** What crate-worker.ts is to a browser, for Node. */
import { parentPort } from 'node:worker_threads';
import * as Comlink from 'comlink';
import { hostCrate } from '../crate-host.ts';
import { endpointOf } from './port.ts';

if (parentPort === null) throw new Error('node-crate-worker.ts runs in a worker only');
Comlink.expose(hostCrate(), endpointOf(parentPort));
