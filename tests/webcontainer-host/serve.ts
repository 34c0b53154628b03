/** Serves the test host on its own, to look at a page by hand. Usage: `node tests/webcontainer-host/serve.ts [PORT]` */
import { startHost } from './host.ts';

const { origin } = await startHost({ port: Number(process.argv[2] ?? 4949) });
console.log(
  `WebContainer test host on ${origin}. It runs whatever it is asked to: stop it when you are done.`,
);
