import { type BrowserContext, test as base, type WebSocketRoute } from '@playwright/test';
import { type Host, startHost } from './host.ts';
import { machineNode } from './machine-node.ts';

/** Where `@webcontainer/api` looks for the vendor's frame. */
const VENDOR = 'stackblitz.com';

/** Whether the tests that need no faults run against the vendor's own service: `npm run test:webcontainer -- --real`. */
const IS_REAL = process.env.WEBCONTAINER_REAL === '1';

interface Vendor {
  /** The frames that pages have asked for so far. */
  frames: readonly string[];
}

interface Fixtures {
  /** The test host in the vendor's place: pages reach it under the vendor's own address, and nothing tells them. */
  host: Host;
  /** The same, or the vendor itself. */
  vendor: Vendor;
}

export const test = base.extend<Fixtures>({
  host: async ({ context }, use) => withHost(context, use),
  vendor: async ({ context }, use) => {
    const frames: string[] = [];
    context.on('request', (request) => {
      const { hostname, pathname } = new URL(request.url());
      if (hostname === VENDOR && pathname === '/headless' && request.resourceType() === 'document') {
        frames.push(request.url());
      }
    });
    if (IS_REAL) await use({ frames });
    else await withHost(context, () => use({ frames }));
  },
});

async function withHost(context: BrowserContext, use: (host: Host) => Promise<void>): Promise<void> {
  const host = await startHost({ node: machineNode() });
  await putInPlaceOfVendor(context, host);
  await use(host);
  await host.close();
}

async function putInPlaceOfVendor(context: BrowserContext, host: Host): Promise<void> {
  await context.route(`https://${VENDOR}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    try {
      const response = await route.fetch({ url: `${host.origin}${pathname}${search}`, timeout: 0 });
      await route.fulfill({ response });
    } catch {
      // The host was closed while it let the page wait, or the page has gone.
      await route.abort().catch(() => undefined);
    }
  });
  await context.routeWebSocket(`wss://${VENDOR}/rpc`, (page) => connect(page, host));
}

function connect(page: WebSocketRoute, host: Host): void {
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/rpc`);
  const opened = new Promise((settle) => socket.addEventListener('open', settle, { once: true }));
  socket.addEventListener('message', ({ data }) => page.send(data));
  socket.addEventListener('close', () => page.close());
  page.onMessage(async (data) => {
    await opened;
    socket.send(String(data));
  });
  page.onClose(() => socket.close());
}
