import { type VendorSettings, vendorSettings } from './vendor.ts';

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

/** The one page that boots WebContainers, in any language: its address, seen from the site's root. */
const WEBCONTAINER_PAGE = /^\/(?:[^/]+\/)?webcontainer\/$/;

/** A page that differs in what it may do: only the one with a WebContainer has the vendor's frame. */
export type Kind = 'page' | 'webcontainer';

/** @param path seen from the site's root, such as `/upgrade/` */
export function kindOf(path: string): Kind {
  return WEBCONTAINER_PAGE.test(path) ? 'webcontainer' : 'page';
}

function policyOf(kind: Kind, policy: Policy, { origin }: VendorSettings): Policy {
  if (kind === 'page') return policy;
  return {
    ...policy,
    // Previews, which this site does not open, and parts of the runtime come from the second.
    'frame-src': [origin, 'https://*.webcontainer-api.io'],
    // Asked once, when the frame stays silent: it tells a network that blocks the vendor from a host that refuses.
    'connect-src': [...(policy['connect-src'] ?? []), origin],
  };
}

const written = (policy: Policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/**
 * The Content-Security-Policy for a `<meta>` element, which covers hosts that set no headers. It governs no
 * workers, and browsers ignore `frame-ancestors` there (CSP Level 3, section 3.3), so it leaves that out.
 */
export function metaPolicy(kind: Kind = 'page', vendor = vendorSettings()): string {
  const { 'frame-ancestors': _, ...rest } = policyOf(kind, sitePolicy, vendor);
  return written(rest);
}

/**
 * The headers of every answer: pages, assets, workers and 404. The page with a WebContainer has some of its own.
 * @returns header names in lower case with their values
 */
export function securityHeaders(
  audience: Audience,
  kind: Kind = 'page',
  vendor = vendorSettings(),
): Record<string, string> {
  const policy = audience === 'site' ? sitePolicy : developmentPolicy;
  return {
    // Astro's setting for development is one for all pages, so there every page may have the frame.
    'content-security-policy': written(policyOf(audience === 'site' ? kind : 'webcontainer', policy, vendor)),
    'x-content-type-options': 'nosniff',
    // The vendor's host answers 404 to a frame that does not say where it stands.
    'referrer-policy': 'strict-origin-when-cross-origin',
    // Binds top-level pages only: an embedded page is not affected.
    'cross-origin-opener-policy': 'same-origin',
    // An isolated page (COEP) may load these files; to embed a page, it marks the frame `credentialless`.
    'cross-origin-resource-policy': 'cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    // With the opener policy above it isolates the page, as a WebContainer's shared memory needs it.
    ...(kind === 'webcontainer' ? { 'cross-origin-embedder-policy': 'require-corp' } : {}),
  };
}
