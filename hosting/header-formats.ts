import { FOR_GOOD, HASHED, REVALIDATED } from './caching.ts';
import { securityHeaders } from './headers.ts';
import type { VendorSettings } from './vendor.ts';

type Headers = Record<string, string>;

/** The addresses of the page with a WebContainer, as prefixes and as a regular expression of a request's path. */
const PATHS = ['/webcontainer/*', '/zh-cn/webcontainer/*'];
const PATTERN = '^/([^/?]+/)?webcontainer/';

const POLICY = 'content-security-policy';
const CACHE = 'cache-control';

/**
 * The same headers as our own server's, for hosts that have their own way to say them.
 * @returns texts by file name
 */
export function headerFiles(vendor?: VendorSettings): Record<string, string> {
  const site = securityHeaders('site', 'page', vendor);
  const own = securityHeaders('site', 'webcontainer', vendor);
  const { [POLICY]: sitePolicy = '', ...common } = site;
  const isolated = Object.fromEntries(Object.entries(own).filter(([name]) => !(name in common)));
  const parts = { common, sitePolicy, isolated };
  return {
    'netlify/_headers': netlify(parts),
    'cloudflare-pages/_headers': cloudflare(parts),
    'nginx.conf': nginx(parts),
    Caddyfile: caddy(parts),
  };
}

interface Parts {
  /** What every answer has. */
  common: Headers;
  /** The policy of every other page. */
  sitePolicy: string;
  /** What the page with a WebContainer has of its own: its policy, and the header that isolates it. */
  isolated: Headers;
}

const rule = (path: string, headers: Headers, before = '') =>
  `${path}\n${before}${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;

function netlify({ common, sitePolicy, isolated }: Parts): string {
  const rules = [
    rule('/*', common),
    rule('/_astro/*', { [POLICY]: sitePolicy, [CACHE]: FOR_GOOD }),
    ...PATHS.map((path) => rule(path, isolated)),
  ];
  return `# For Netlify: copy it into dist/ before you publish. Made by npm run header-files.
# Two rules that match one path must not both name a policy: pages carry theirs in a meta element, workers need the header.
# No rule here can name /crates/*.wasm without the files beside them, so for those the host's own caching holds.
${rules.join('\n')}`;
}

function cloudflare({ common, sitePolicy, isolated }: Parts): string {
  const rules = [
    rule('/*', { ...common, [POLICY]: sitePolicy }),
    rule('/_astro/*', { [CACHE]: FOR_GOOD }),
    rule('/crates/*.wasm', { [CACHE]: FOR_GOOD }),
    ...PATHS.map((path) => rule(path, isolated, `  ! ${POLICY}\n`)),
  ];
  return `# For Cloudflare Pages: copy it into dist/ before you publish. Made by npm run header-files.
# The line with ! takes the general policy away, which would hold beside the page's own.
${rules.join('\n')}`;
}

function nginx({ common, sitePolicy, isolated }: Parts): string {
  const maps = Object.entries({ [POLICY]: sitePolicy, ...withoutValues(isolated) }).map(
    ([name, value]) => `map $request_uri $${variable(name)} {
  default "${value}";
  "~${PATTERN}" "${isolated[name]}";
}
`,
  );
  const added = [
    ...Object.entries(common).map(([name, value]) => [name, `"${value}"`]),
    ...Object.keys(isolated).map((name) => [name, `$${variable(name)}`]),
    [CACHE, '$caching'],
  ];
  return `# For nginx: include it inside http. Made by npm run header-files. A header whose value is empty is not sent.
${maps.join('\n')}
# Only what is there is kept for good: an answer of 404 may be another one after the next deployment.
map "$status:$request_uri" $caching {
  default "${REVALIDATED}";
  "~^(200|206|304):${HASHED.source.replace('^', '')}" "${FOR_GOOD}";
}

server {
  listen 8080;
  root /srv/printed-nowhere;
  error_page 404 /404.html;
  gzip_static on;
  gzip_vary on;

${added.map(([name, value]) => `  add_header ${name} ${value} always;\n`).join('')}}
`;
}

const variable = (name: string) => name.replaceAll('-', '_');
const withoutValues = (headers: Headers): Headers =>
  Object.fromEntries(
    Object.keys(headers)
      .filter((name) => name !== POLICY)
      .map((name) => [name, '']),
  );

function caddy({ common, sitePolicy, isolated }: Parts): string {
  const lines = (headers: Headers) =>
    Object.entries(headers)
      .map(([name, value]) => `\t\t${name} "${value}"\n`)
      .join('');
  return `# For Caddy. Made by npm run header-files.
:8080 {
	root * /srv/printed-nowhere
	@webcontainer path_regexp ${PATTERN}
	@other not path_regexp ${PATTERN}
	@hashed path_regexp ${HASHED.source}
	@unhashed not path_regexp ${HASHED.source}

	header {
${lines(common)}	}
	header @other ${POLICY} "${sitePolicy}"
	header @webcontainer {
${lines(isolated)}	}
	header @hashed ${CACHE} "${FOR_GOOD}"
	header @unhashed ${CACHE} "${REVALIDATED}"

	file_server {
		precompressed br gzip
	}
	# What was said of a file that is not there, such as to keep it for good, holds here until it is said otherwise.
	handle_errors {
		header ${CACHE} "${REVALIDATED}"
		rewrite * /404.html
		file_server
	}
}
`;
}
