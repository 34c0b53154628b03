/** What the answers are for: the built site, or the development server, which injects styles and a socket. */
export type Audience = 'site' | 'development';

type Policy = Record<string, readonly string[]>;

const sitePolicy: Policy = {
  'default-src': ["'none'"],
  // WebAssembly for the search index, and for functions that run in the page.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'object-src': ["'none'"],
  // The site has no accounts, no cookies and nothing to steal, and authors of runbooks embed its pages.
  'frame-ancestors': ['*'],
};

const developmentPolicy: Policy = {
  ...sitePolicy,
  'script-src': [...(sitePolicy['script-src'] ?? []), "'unsafe-inline'"],
  'style-src': [...(sitePolicy['style-src'] ?? []), "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'", 'ws:'],
};

const written = (policy: Policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/**
 * The Content-Security-Policy for a `<meta>` element, which covers hosts that set no headers. It governs no
 * workers, and browsers ignore `frame-ancestors` there (CSP Level 3, section 3.3), so it leaves that out.
 */
export function metaPolicy(): string {
  const { 'frame-ancestors': _, ...rest } = sitePolicy;
  return written(rest);
}

/**
 * The headers of every answer: pages, assets, workers and 404.
 * @returns header names in lower case with their values
 */
export function securityHeaders(audience: Audience): Record<string, string> {
  return {
    'content-security-policy': written(audience === 'site' ? sitePolicy : developmentPolicy),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    // Binds top-level pages only: an embedded page is not affected.
    'cross-origin-opener-policy': 'same-origin',
    // A page that is isolated itself (COEP) may embed this one as well.
    'cross-origin-resource-policy': 'cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  };
}
