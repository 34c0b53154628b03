/** What worker.ts is to a browser, for Node. */
import { parentPort } from 'node:worker_threads';
import * as Comlink from 'comlink';
import { host } from '../host.ts';
import { modelEngine } from '../model.ts';
import { endpointOf } from './port.ts';

if (parentPort === null) throw new Error('node-worker.ts runs in a worker only');
Comlink.expose(
  host(() => modelEngine),
  endpointOf(parentPort),
);
