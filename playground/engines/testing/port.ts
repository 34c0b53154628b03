import type { MessagePort, Worker } from 'node:worker_threads';
import type { Endpoint } from 'comlink';

/** Makes one side of a Node worker look like a browser's, as far as comlink needs it. */
export function endpointOf(port: MessagePort | Worker): Endpoint {
  const events = new EventTarget();
  port.on('message', (data) => events.dispatchEvent(new MessageEvent('message', { data })));
  port.on('error', () => events.dispatchEvent(new Event('error')));
  return {
    postMessage: (message) => port.postMessage(message),
    addEventListener: (type, listener, options) => events.addEventListener(type, listener, options),
    removeEventListener: (type, listener) => events.removeEventListener(type, listener),
  };
}
