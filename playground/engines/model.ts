import { main } from '../functions/orders/main.ts';
import { order } from '../functions/orders/order.ts';
import type { Engine } from '../run.ts';
import { inMemoryTransport } from '../runtime-api/in-memory.ts';
import { RuntimeApi } from '../runtime-api/runtime-api.ts';
import { InMemoryProcess } from './in-memory-process.ts';
import { Output } from './output.ts';

/** Runs the model of the demo function in the calling thread, against a Runtime API in memory. */
export const modelEngine: Engine = {
  id: 'model',
  async start(setup, signal) {
    signal.throwIfAborted();
    const api = new RuntimeApi();
    const [stdout, stderr] = [new Output(), new Output()];
    const ended = main(setup, {
      transport: inMemoryTransport(api),
      stdout: (text) => stdout.write(text),
      stderr: (text) => stderr.write(text),
    });
    const started = {
      api,
      stdout: () => stdout.take(),
      stderr: () => stderr.take(),
      ended,
      // An event that the model cannot read is refused here, where the process can still stay warm.
      prepareFor: (event: Uint8Array) => void order(event),
      // Without its Runtime API it waits for good, which nothing notices.
      stop: () => {},
    };
    return new InMemoryProcess('model', setup, started, signal);
  },
};
