import type { WebContainer } from '@webcontainer/api';
import type { Surroundings } from './boot.ts';
import { claimForThisTab } from './tab.ts';
import type { Trouble } from './trouble.ts';

/** How the container is got, as the site's owner has set it. */
export interface VendorSettings {
  /** Where the package loads its frame from. */
  origin: string;
  /** Empty for none. */
  apiKey: string;
}

declare global {
  /** Read by `@webcontainer/api` at the first boot. */
  var WEBCONTAINER_API_IFRAME_URL: string | undefined;
}

/** The page that the reader sees, with the vendor's real container. */
export function pageSurroundings(
  { origin, apiKey }: VendorSettings,
  mount: (container: WebContainer) => Promise<void>,
  sentence: (trouble: Trouble) => string,
): Surroundings<WebContainer> {
  /** Gives up this tab's claim; null while it has none. */
  let giveUp: (() => void) | null = null;
  return {
    obstacle,
    async claim(takeOver, onLost) {
      giveUp ??= await claimForThisTab(takeOver, () => {
        giveUp = null;
        onLost();
      });
      return giveUp !== null;
    },
    release() {
      giveUp?.();
      giveUp = null;
    },
    async boot() {
      const { WebContainer, configureAPIKey } = await import('@webcontainer/api');
      globalThis.WEBCONTAINER_API_IFRAME_URL ??= origin;
      if (apiKey !== '' && !configured) configureAPIKey(apiKey);
      configured = true;
      return WebContainer.boot({ coep: 'require-corp', workdirName: 'playground' });
    },
    mount,
    onFrameLoaded(callback) {
      const observer = new MutationObserver((changes) => {
        for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof HTMLIFrameElement)) continue;
          observer.disconnect();
          node.addEventListener('load', callback, { once: true });
        }
      });
      observer.observe(document.documentElement, { childList: true, subtree: true });
    },
    onFrameForbidden(callback) {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        if (effectiveDirective === 'frame-src' && blockedURI.startsWith(origin)) callback();
      });
    },
    probe: () => probe(origin),
    sentence,
  };
}

/** The package takes a key before its first boot only. */
let configured = false;

function obstacle(): Trouble | null {
  if (globalThis.crossOriginIsolated === undefined || typeof WebAssembly !== 'object') return 'unsupported';
  if (!crossOriginIsolated) return 'not-isolated';
  if (!navigator.cookieEnabled) return 'cookies-blocked';
  return navigator.onLine ? null : 'offline';
}

/**
 * Whether anything answers there. The page may not read the answer; but where an answer comes and the page's isolation
 * keeps it out, the browser reports so, if it knows such reports.
 */
async function probe(origin: string): Promise<'answers' | 'unreachable'> {
  let kept = false;
  const observer =
    'ReportingObserver' in globalThis
      ? new ReportingObserver(
          (reports) => {
            kept ||= reports.some(({ type }) => type === 'coep');
          },
          { types: ['coep'], buffered: true },
        )
      : null;
  observer?.observe();
  try {
    await fetch(`${origin}/headless`, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
    return 'answers';
  } catch {
    for (const { type } of observer?.takeRecords() ?? []) kept ||= type === 'coep';
    return kept ? 'answers' : 'unreachable';
  } finally {
    observer?.disconnect();
  }
}
