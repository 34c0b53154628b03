import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { FOR_GOOD, HASHED, REVALIDATED } from './caching.ts';
import { kindOf, securityHeaders } from './headers.ts';

/**
 * Serves a built site as a static host would: every answer with the security headers, unknown addresses with the
 * site's own 404 page.
 * @param directory the built site
 * @param base the path it was built for, such as `/` or `/docs/`
 * @throws {Error} when the directory holds no site
 */
export function serveSite(directory: string, base = '/'): RequestListener {
  const notFoundPage = join(directory, '404.html');
  if (!existsSync(notFoundPage)) {
    throw new Error(`${directory} holds no built site. Build it first: npm run build`);
  }
  const prefix = `/${base}`.replace(/\/+/g, '/').replace(/\/$/, '');
  const headers = { page: securityHeaders('site'), webcontainer: securityHeaders('site', 'webcontainer') };

  const notFound = (_request: IncomingMessage, response: ServerResponse) => {
    const page = readFileSync(notFoundPage);
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8', 'cache-control': REVALIDATED });
    response.end(page);
  };
  const files = sirv(directory, {
    // Looks files up as they are asked for, so that a rebuilt site needs no restart.
    dev: true,
    etag: true,
    // Sends a `.br` or `.gz` that lies beside a file, to those who accept it.
    brotli: true,
    gzip: true,
    onNoMatch: notFound,
    setHeaders(response, path) {
      // sirv names the encoding of HTML only, and browsers take other text for Latin-1.
      if (path.endsWith('.md')) response.setHeader('content-type', 'text/markdown;charset=utf-8');
      if (path.endsWith('.txt')) response.setHeader('content-type', 'text/plain;charset=utf-8');
      response.setHeader('cache-control', HASHED.test(path) ? FOR_GOOD : REVALIDATED);
    },
  });

  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : null;
    const own = headers[kindOf(path ?? '/')];
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    if (pathname === prefix) return redirect(response, `${pathname}/${search}`);
    if (path === null) return notFound(request, response);
    if (isFolder(join(directory, path)) && !path.endsWith('/')) {
      return redirect(response, `${pathname}/${search}`);
    }
    request.url = path + search;
    files(request, response);
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location }).end();
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
