/**
 * The addresses of files whose names change with their content: what the bundler writes, and the crates, but not
 * `index.json` and `notices.txt` beside those. Seen from the site's root; nginx and Caddy read it too.
 */
export const HASHED = /^\/(_astro\/|crates\/[^/]+\.wasm$)/;

/** `cache-control` of such a file: it is never asked for again. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';
/** `cache-control` of every other file: asked for each time, sent only if it has changed. */
export const REVALIDATED = 'no-cache';
