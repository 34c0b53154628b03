import { startNative } from '../crates/native/process.ts';
import { ANSWER, EVENT } from './workload.ts';

/**
 * Times the native function in a process of its own: one that holds a bundler and the driver of a browser starts others
 * slowly. Forked as `bench/cold-start-native.ts FUNCTION VERSION`; each message asks for a cold start with an
 * invocation, and is answered with the milliseconds until the function waited for its second event.
 */
const [executable = '', version = ''] = process.argv.slice(2);

process.on('message', async () => {
  const begin = performance.now();
  const native = await startNative({ executable, version, env: { SUBSCRIBER: 'none' } });
  const { exchanges } = await native.invoke(new TextEncoder().encode(EVENT));
  const milliseconds = performance.now() - begin;
  await native.close();
  const answer = exchanges.at(-1)?.requestBody;
  if (answer !== ANSWER) throw new Error(`The function's answer should be ${ANSWER}, but ${answer} came.`);
  process.send?.(milliseconds);
});
