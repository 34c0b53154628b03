// Loaded into every Node process of a container (`NODE_OPTIONS=--import`): notes which ports it opens and closes.
import { appendFileSync } from 'node:fs';
import { Server } from 'node:net';

const { listen } = Server.prototype;
const note = (type, port) =>
  appendFileSync(process.env.WEBCONTAINER_HOST_PORTS, `${JSON.stringify({ type, port })}\n`);

Server.prototype.listen = function (...args) {
  this.once('listening', () => {
    const { port } = this.address();
    note('open', port);
    this.once('close', () => note('close', port));
  });
  return listen.apply(this, args);
};
