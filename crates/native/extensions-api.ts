import type { RequestListener } from 'node:http';

const EXTENSIONS = '/2020-01-01/extension/';

/**
 * Adds as much of Lambda's Extensions API as a graceful shutdown needs: the runtime registers an extension of its own
 * that wants no events, since Lambda announces the end of a process only where there is an extension.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html. Its exchanges are not recorded.
 */
export function withExtensionsApi(runtimeApi: RequestListener): RequestListener {
  return (request, response) => {
    if (request.url === `${EXTENSIONS}register`) {
      request.resume();
      response
        .writeHead(200, { 'lambda-extension-identifier': '00000000-0000-4000-8000-000000000000' })
        .end(JSON.stringify({ functionName: 'orders', functionVersion: '$LATEST', handler: 'bootstrap' }));
    } else if (request.url === `${EXTENSIONS}event/next`) {
      // There is never an event: the request waits until its connection is closed.
      request.resume();
      response.on('error', () => {});
    } else {
      runtimeApi(request, response);
    }
  };
}
