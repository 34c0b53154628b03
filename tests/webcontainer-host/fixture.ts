import { type BrowserContext, test as base, type WebSocketRoute } from '@playwright/test';
import { type Host, startHost } from './host.ts';
import { machineNode } from './machine-node.ts';

/** Where `@webcontainer/api` looks for the vendor's frame. */
const VENDOR = 'stackblitz.com';

/** Tests with a host in the vendor's place: pages reach it under the vendor's own address, and nothing tells them. */
export const test = base.extend<{ host: Host }>({
  host: async ({ context }, use) => {
    const host = await startHost({ node: machineNode() });
    await putInPlaceOfVendor(context, host);
    await use(host);
    await host.close();
  },
});

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
