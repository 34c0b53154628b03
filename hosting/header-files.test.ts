import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FOR_GOOD, REVALIDATED } from './caching.ts';
import { headerFiles } from './header-formats.ts';
import { securityHeaders } from './headers.ts';

const vendor = { origin: 'https://stackblitz.com', apiKey: '' };
const files = Object.entries(headerFiles(vendor));

it.each(files)('%s is what `npm run header-files` writes', (name, text) => {
  expect(readFileSync(new URL(`headers/${name}`, import.meta.url), 'utf8')).toBe(text);
});

it.each(files)('%s says every header of the site, and of the page with a WebContainer', (_, text) => {
  for (const kind of ['page', 'webcontainer'] as const) {
    for (const [name, value] of Object.entries(securityHeaders('site', kind, vendor))) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  }
});

/** What a host that reads the file says of caching, of the answer to a path. */
type Caching = (text: string, path: string, status: number) => string | undefined;

/** Of rules with paths: the answer's status is not theirs to know. */
const byPath: Caching = (text, path) => {
  const rules = text.split(/^(?=\/)/m).filter((rule) => {
    const [pattern = ''] = rule.split('\n');
    return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
  });
  return rules.flatMap((rule) => /^ {2}cache-control: (.*)$/m.exec(rule)?.[1] ?? []).at(-1);
};

const nginx: Caching = (text, path, status) => {
  const map = /map "\$status:\$request_uri" \$caching \{\n([^}]*)\}/.exec(text)?.[1] ?? '';
  const patterns = [...map.matchAll(/"~(.*)" "(.*)";/g)];
  const found = patterns.find(([, pattern = '']) => new RegExp(pattern).test(`${status}:${path}`));
  return found?.[2] ?? /default "(.*)";/.exec(map)?.[1];
};

const caddy: Caching = (text, path, status) => {
  const [always = '', onError = ''] = text.split('handle_errors');
  const said = [...always.matchAll(/header @(\w+) cache-control "(.*)"/g)].find(([, matcher]) => {
    const [, not, pattern = ''] = new RegExp(`@${matcher} (not )?path_regexp (.*)`).exec(always) ?? [];
    return new RegExp(pattern).test(path) === (not === undefined);
  });
  const saidOfErrors = /header cache-control "(.*)"/.exec(onError)?.[1];
  return (status < 400 ? undefined : saidOfErrors) ?? said?.[2];
};

const hosts: [string, Caching][] = [
  ['netlify/_headers', byPath],
  ['cloudflare-pages/_headers', byPath],
  ['nginx.conf', nginx],
  ['Caddyfile', caddy],
];
const textOf = (name: string) => headerFiles(vendor)[name] ?? '';
const SCRIPT = '/_astro/worker.abc.js';
const CRATE = '/crates/orders.abc.wasm';

it.each(hosts)('%s keeps for good what is named after its content, and nothing else', (name, caching) => {
  const of = (path: string) => caching(textOf(name), path, 200);
  expect(of(SCRIPT)).toBe(FOR_GOOD);
  // Netlify has no pattern for the modules alone.
  if (!name.startsWith('netlify/')) expect(of(CRATE)).toBe(FOR_GOOD);
  for (const path of ['/', '/upgrade/', '/upgrade.md', '/crates/index.json', '/crates/notices.txt']) {
    expect(of(path), path).not.toBe(FOR_GOOD);
  }
});

it.each(hosts.slice(2))('%s has every other answer asked for again, a 404 too', (name, caching) => {
  const of = (path: string, status = 200) => caching(textOf(name), path, status);
  expect(of('/')).toBe(REVALIDATED);
  expect(of('/crates/index.json')).toBe(REVALIDATED);
  expect(of(SCRIPT, 304)).toBe(FOR_GOOD);
  expect(of(SCRIPT, 404)).toBe(REVALIDATED);
  expect(of(CRATE, 404)).toBe(REVALIDATED);
});
