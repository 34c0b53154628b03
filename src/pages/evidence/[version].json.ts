import type { APIRoute, GetStaticPaths } from 'astro';

// The files themselves, byte for byte: what a reader downloads is what the tests compare.
const files = import.meta.glob<string>('/evidence/*.json', { eager: true, query: '?raw', import: 'default' });

export const getStaticPaths = (() =>
  Object.entries(files).map(([path, content]) => ({
    params: { version: path.replace(/^.*\/|\.json$/g, '') },
    props: { content },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(String(props.content), { headers: { 'content-type': 'application/json' } });
