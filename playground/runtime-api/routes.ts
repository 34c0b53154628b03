/** What a request asks for, read off its method and path alone. */
export type Route =
  | { call: 'next' }
  | { call: 'response'; requestId: string }
  | { call: 'error'; requestId: string }
  | { call: 'init-error' }
  | { call: 'wrong-method'; allowed: string }
  | { call: 'unknown-path' };

/**
 * The four calls of the Runtime API, version 2018-06-01.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html, and `NewRouter` in
 * https://github.com/aws/aws-lambda-runtime-interface-emulator/blob/main/internal/lambda/rapi/router.go.
 * Left out: the emulator's `/ping`, SnapStart's `/runtime/restore/…`, and the Extensions, Logs and Telemetry APIs.
 */
const calls: readonly { method: string; path: RegExp; route: (id: string) => Route }[] = [
  { method: 'GET', path: /^\/2018-06-01\/runtime\/invocation\/next$/, route: () => ({ call: 'next' }) },
  {
    method: 'POST',
    path: /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/response$/,
    route: (requestId) => ({ call: 'response', requestId }),
  },
  {
    method: 'POST',
    path: /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/error$/,
    route: (requestId) => ({ call: 'error', requestId }),
  },
  { method: 'POST', path: /^\/2018-06-01\/runtime\/init\/error$/, route: () => ({ call: 'init-error' }) },
];

/**
 * @param method in upper case
 * @param target the request's target: a path, with or without a query, which the emulator's router ignores
 */
export function routeOf(method: string, target: string): Route {
  const [path = ''] = target.split('?', 1);
  for (const known of calls) {
    const match = known.path.exec(path);
    if (match === null) continue;
    return known.method === method
      ? known.route(match[1] ?? '')
      : { call: 'wrong-method', allowed: known.method };
  }
  return { call: 'unknown-path' };
}
