import type { AstroIntegration } from 'astro';
import { kindOf } from './headers.ts';

/** Isolates the one page that needs it in development, where Astro's setting of headers is the same for all pages. */
export function isolation(base: string): AstroIntegration {
  const prefix = base.replace(/\/$/, '');
  return {
    name: 'isolation',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
          if (kindOf(pathname.slice(prefix.length)) === 'webcontainer') {
            response.setHeader('cross-origin-embedder-policy', 'require-corp');
          }
          next();
        });
      },
    },
  };
}
