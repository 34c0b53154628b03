// The frame's side: speaks to the page that embeds it as the vendor's frame does, and hands every call to the host.
// Comlink is the one that the package itself carries: 4.3.0, whose messages later versions do not understand.
import { Comlink } from '/comlink.js';

const socket = new WebSocket(new URL('/rpc', location.href.replace(/^http/, 'ws')));
const answers = new Map();
const sinks = new Map();
let count = 0;

const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const encode = (message) =>
  JSON.stringify(message, (_, value) => (value instanceof Uint8Array ? { $bytes: toBase64(value) } : value));
const decode = (text) =>
  JSON.parse(text, (_, value) => (value?.$bytes === undefined ? value : fromBase64(value.$bytes)));

socket.addEventListener('message', ({ data }) => {
  const message = decode(data);
  if ('sink' in message) return sinks.get(message.sink)?.(...message.args);
  const { settle, fail } = answers.get(message.id);
  answers.delete(message.id);
  if ('error' in message) fail(Object.assign(new Error(message.error.message), { name: message.error.name }));
  else settle(message.result);
});

const call = (method, ...args) =>
  new Promise((settle, fail) => {
    count += 1;
    answers.set(count, { settle, fail });
    // A container that has crashed does not answer, not even with an error.
    if (socket.readyState === WebSocket.OPEN) socket.send(encode({ id: count, method, args }));
  });

/** Gives a function a number under which the host can call it. */
function sink(receive) {
  count += 1;
  sinks.set(count, receive);
  return count;
}

const fs = () =>
  Comlink.proxy({
    readFile: (path, encoding) => call('readFile', path, encoding),
    writeFile: (path, data, options) => call('writeFile', path, data, options?.encoding ?? options),
    readdir: (path, options) => call('readdir', path, options),
    mkdir: (path, options) => call('mkdir', path, options),
    rm: (path, options) => call('rm', path, options),
    rename: (from, to) => call('rename', from, to),
    async watch(path, options, listener) {
      const told = sink((event, name) => listener?.(event, name));
      await call('watch', path, options ?? null, told);
      return Comlink.proxy({ close: () => call('unwatch', told) });
    },
  });

async function run(request, stdout, stderr, output) {
  const { promise: lastByte, resolve: end } = Promise.withResolvers();
  const told = sink((kind, data) => {
    if (kind === 'end') {
      sinks.delete(told);
      for (const stream of [stdout, stderr, output]) stream?.(null);
      return end();
    }
    (kind === 'stdout' ? stdout : stderr)?.(data);
    output?.(data);
  });
  const pid = await call('run', request, told);
  const exit = call('wait', pid);
  return Comlink.proxy({
    onExit: lastByte.then(() => exit),
    write: (text) => call('write', pid, text),
    kill: () => call('kill', pid),
    resize: () => {},
  });
}

async function build(options) {
  const listeners = new Map();
  const events = sink((event, ...args) => {
    for (const listener of listeners.get(event) ?? []) listener(...args);
  });
  const info = await call('build', options, events);
  const files = fs();
  return Comlink.proxy({
    fs: () => files,
    runtimeInfo: () => info,
    previewScript: () => Comlink.proxy({}),
    setPreviewScript: () => {},
    setCredentials: () => {},
    loadFiles: (tree, options) => call('loadFiles', tree, options?.mountPoints),
    serialize: (path, options) => call('serialize', path, options),
    on(event, listener) {
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(listener));
      return Comlink.proxy(() => those.delete(listener));
    },
    run,
    async teardown() {
      listeners.clear();
      await call('teardown');
    },
  });
}

// The host says when the frame may speak up: sink 0.
sinks.set(0, () => {
  sinks.delete(0);
  const { port1, port2 } = new MessageChannel();
  Comlink.expose({ build }, port1);
  window.parent.postMessage({ type: 'init' }, '*', [port2]);
});
