import { startChild } from '../crates/native/child.ts';
import { lambdaEnvironment } from '../playground/runtime-api/lambda-environment.ts';
import { RuntimeApi } from '../playground/runtime-api/runtime-api.ts';
import { serve } from '../playground/runtime-api/serve.ts';
import { EVENT, type Measurement, WARM_UP } from './workload.ts';

/**
 * The mock Runtime API as the recorder and the tests use it: who invokes is in its process.
 * `node bench/in-process.ts FUNCTION INVOCATIONS` prints a measurement as JSON.
 */
const [executable = '', invocations = '1'] = process.argv.slice(2);

const api = new RuntimeApi({
  onExchange: () => {
    // Nobody asks for them here, and a benchmark would fill the memory with them.
    queueMicrotask(() => api.exchanges.splice(0));
  },
});
const served = await serve(api);
const child = await startChild(executable, { ...lambdaEnvironment(served.address), SUBSCRIBER: 'none' });
const event = new TextEncoder().encode(EVENT);

async function invoke(times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    api.enqueue(event);
    await api.idle();
  }
}

await invoke(WARM_UP);
const begin = performance.now();
await invoke(Number(invocations));
const seconds = (performance.now() - begin) / 1000;
const measurement: Measurement = {
  invocationsPerSecond: Number(invocations) / seconds,
  residentMegabytes: process.memoryUsage().rss / 1024 / 1024,
};
console.log(JSON.stringify(measurement));
await child.close();
await served.close();
