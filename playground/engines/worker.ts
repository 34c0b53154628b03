/** Entry of the module worker that hosts one process of the model; in-worker.ts is its other side. */
import * as Comlink from 'comlink';
import { host } from './host.ts';
import { modelEngine } from './model.ts';

Comlink.expose(host(() => modelEngine));
