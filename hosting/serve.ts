/**
 * Serves the built site with its search, its headers and its policy.
 *
 * Usage: `node hosting/serve.ts [--port 4321] [--base /] [--directory dist]`; PORT and BASE_PATH stand in for the
 * first two.
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { serveSite } from './site.ts';

const HOST = '127.0.0.1';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function options() {
  const option = (preset: string) => ({ type: 'string', default: preset }) as const;
  const { values } = parseArgs({
    options: {
      port: option(process.env.PORT ?? '4321'),
      base: option(process.env.BASE_PATH ?? '/'),
      directory: option('dist'),
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`"${values.port}" is no port. Give a number from 0 to 65535.`);
  }
  return { ...values, port, base: `/${values.base}/`.replace(/\/+/g, '/') };
}

try {
  const { port, base, directory } = options();
  const server = createServer(serveSite(directory, base));
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use. Stop what listens there, or choose another: npm run serve -- --port ${port + 1}`
        : error.message,
    );
  });
  server.listen(port, HOST, () => {
    const address = server.address();
    const open = typeof address === 'object' && address !== null ? address.port : port;
    console.log(`Printed Nowhere: http://localhost:${open}${base}`);
  });
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
