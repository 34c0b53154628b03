/** Entry of the module worker that hosts one process of the crate; in-worker.ts is its other side. */
import * as Comlink from 'comlink';
import { hostCrate } from './crate-host.ts';

Comlink.expose(hostCrate());
