import { patternOf, type HeaderRule } from './headers.ts';

/** An address that leads to another: `*` at the end of `from` stands for `:splat` in `to`. */
export interface Redirect {
  from: string;
  to: string;
  status: number;
}

/** The addresses that name things lead to the data that speak of them; the first that matches counts. */
export const redirects: readonly Redirect[] = [
  { from: '/id/services/*', to: '/api/v1/services/:splat.jsonld', status: 302 },
  { from: '/id/data/*', to: '/api/v1/dcat.jsonld', status: 302 },
  { from: '/id/data', to: '/api/v1/dcat.jsonld', status: 302 },
  { from: '/id/*', to: '/api/v1/catalogue.jsonld', status: 302 },
];

/** What a web server has to be told of a site. */
export interface Hosting {
  rules: readonly HeaderRule[];
  /** Path within the address, such as `/catalogue`; empty for the root. */
  base: string;
  /** Addresses that were others before (moved.ts). */
  moved?: readonly Redirect[];
}

// What moved is led to what stands there now before it is led on. Some hosts read so many rules with “*” and no more, and count each that follows the first of them as one; so these come last, and before others those of addresses at which nothing stands that would lead on by itself.
const redirectsOf = ({ moved = [] }: Hosting): readonly Redirect[] => [...moved, ...redirects].sort((a, b) => rankOf(a) - rankOf(b));

const isWide = ({ from }: Redirect): boolean => from.includes('*');
const rankOf = (redirect: Redirect): number => (isWide(redirect) ? 2 : 0) + (/^\/(?:id|files)\//.test(redirect.from) ? 0 : 1);

/** How many rules of `_redirects` a host reads: of those with `*`, of the others, and of all together. */
interface HostLimit { host: string; wide: number; exact: number; all: number }

// https://developers.cloudflare.com/pages/configuration/redirects/ and https://docs.gitlab.com/user/project/pages/redirects/
const hostLimits: readonly HostLimit[] = [
  { host: 'Cloudflare Pages', wide: 100, exact: 2000, all: 2100 },
  { host: 'GitLab Pages', wide: 1000, exact: 1000, all: 1000 },
];

/** The rules for addresses that lead elsewhere, counted, and the hosts that read fewer. */
export function redirectsBeyond(hosting: Pick<Hosting, 'moved'>): { wide: number; exact: number; hosts: readonly string[] } {
  const all = redirectsOf({ rules: [], base: '', ...hosting });
  const wide = all.filter(isWide).length;
  const exact = all.length - wide;
  return { wide, exact, hosts: hostLimits.filter((limit) => wide > limit.wide || exact > limit.exact || all.length > limit.all).map(({ host }) => host) };
}

/** What a build is told to web servers with, by file; none of them is served. */
export const hostingFiles: Readonly<Record<string, (hosting: Hosting) => string>> = {
  _headers: headersFile,
  _redirects: redirectsFile,
  '_hosting/Caddyfile': caddyfile,
  '_hosting/nginx.conf': nginxFile,
  '_hosting/vercel.json': vercelFile,
};

/** Whether a path of a site is meant for the server alone. */
export function isForTheServer(path: string): boolean {
  return /^(?:_headers|_redirects|_hosting\/.*)$/i.test(path);
}

const source = 'Written by “npm run build” from src/catalogue/write/headers.ts and hosting.ts.';

// Netlify, Cloudflare Pages and our own server. Hosts join the values of all rules that match, where a line with “!” does not say otherwise.
function headersFile({ rules, base }: Hosting): string {
  const isSaidBefore = (name: string, index: number) => rules.slice(0, index).some(({ headers }) => headers[name] !== undefined);
  const blocks = rules.map(({ path, headers }, index) => `${base}${path}\n${Object.entries(headers).map(([name, value]) => `${isSaidBefore(name, index) ? `  ! ${name}\n` : ''}  ${name}: ${value}\n`).join('')}`);
  return `# ${source} The last rule that matches an address counts. A line with “!” says so to hosts that would otherwise join the values of all rules.\n${blocks.join('')}`;
}

function redirectsFile(hosting: Hosting): string {
  const { base } = hosting;
  return `# ${source} The first line that matches an address counts.\n${redirectsOf(hosting).map(({ from, to, status }) => `${base}${from} ${base}${to} ${status}\n`).join('')}`;
}

/** The redirects of a `_redirects` file. */
export function redirectsIn(text: string): Redirect[] {
  return text.split('\n').flatMap((line) => {
    const [from, to, status] = line.trim().split(/\s+/);
    return from && to && status && !from.startsWith('#') ? [{ from, to, status: Number(status) }] : [];
  });
}

/** Where a redirect applies, as a regular expression; its one group is what `*` stood for. */
export function redirectPattern({ from }: Redirect): string {
  return patternOf(from).replace('.*', '([\\w/.-]*)');
}

const typeOf = 'Content-Type';
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
// Caddy reads what stands between backticks as it is.
const raw = (text: string) => `\`${text.replaceAll('`', '')}\``;
const below = (base: string, pattern: string) => pattern.replace('^', `^${base.replace(/[.+?^${}()|[\]\\]/g, '\\$&')}`);

// A map for each header: the first expression that matches decides, so the rules stand in the reverse order.
// nginx turns a folder’s address into that of its index.html before it sends headers.
function nginxFile(hosting: Hosting): string {
  const { rules, base } = hosting;
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== typeOf);
  const variable = (name: string) => `$katalogu_${name.toLowerCase().replaceAll('-', '_')}`;
  const matched = (path: string) => quoted(`~${below(base, patternOf(path)).replace(/\/\$$/, '/(?:index\\.html)?$')}`);
  const reversed = [...rules].reverse();
  const maps = names.map((name) => `map $uri ${variable(name)} {\n  default "";\n${reversed.filter(({ headers }) => headers[name] !== undefined).map(({ path, headers }) => `  ${matched(path)} ${quoted(headers[name]!)};\n`).join('')}}\n`);
  // What is remembered is what was found: nobody shall remember for a year that a file is missing.
  const headers = names.map((name) => `  add_header ${name} ${variable(name)}${name === 'Cache-Control' ? '' : ' always'};\n`);
  const types = reversed.filter(({ headers }) => headers[typeOf] !== undefined).map(({ path, headers }) => `  location ~ ${quoted(below(base, patternOf(path)))} { types { } default_type ${quoted(headers[typeOf]!)}; }\n`);
  return `# ${source} Include it within http { }; change server_name, listen and root, and add your certificate.
# The built site lies in ${base === '' ? 'root' : `root${base}`}.
${maps.join('')}server {
  listen 80;
  server_name katalogu.example;
  root /srv/katalogu;
  index index.html;
  server_tokens off;
  charset utf-8;
  charset_types text/xml text/plain text/css text/csv text/javascript application/javascript application/json application/xml image/svg+xml;
  gzip_static on;
  gzip_vary on;
  disable_symlinks on;
  client_header_timeout 10s;
  client_body_timeout 10s;
  send_timeout 30s;
  client_max_body_size 1k;
  large_client_header_buffers 4 8k;
  error_page 404 ${base}/404.html;
  error_page 403 =404 ${base}/404.html;
  absolute_redirect off;
${headers.join('')}  if ($request_method !~ ^(?:GET|HEAD)$) { return 405; }
  location ~* ${quoted(`${below(base, '^')}/(?:_headers|_redirects|_hosting)(?:$|/)`)} { return 404; }
  location ~ "/\\.(?!well-known)" { return 404; }
${redirectsOf(hosting).map((redirect) => `  rewrite ${quoted(below(base, redirectPattern(redirect)))} ${quoted(`${base}${redirect.to.replace(':splat', '$1')}`)} ${redirect.status === 301 ? 'permanent' : 'redirect'};\n`).join('')}${types.join('')}  location / { try_files $uri $uri/ =404; }
}
`;
}

// Within “route” directives keep their order, so the last rule that matches decides.
function caddyfile(hosting: Hosting): string {
  const { rules, base } = hosting;
  const redirects = redirectsOf(hosting);
  const matchers = rules.map(({ path }, index) => `  @rule${index} path_regexp ${raw(below(base, patternOf(path)))}\n`);
  const headers = rules.map(({ headers }, index) => `    header @rule${index} {\n${Object.entries(headers).map(([name, value]) => `      ${name} ${raw(value)}\n`).join('')}    }\n`);
  return `# ${source} Change the address and root.
# The built site lies in ${base === '' ? 'root' : `root${base}`}.
katalogu.example {
  root * /srv/katalogu
${matchers.join('')}${redirects.map((redirect, index) => `  @thing${index} path_regexp thing${index} ${raw(below(base, redirectPattern(redirect)))}\n`).join('')}  @other not method GET HEAD
  @hidden path_regexp ${raw(`(?i)(?:${below(base, '^')}/(?:_headers|_redirects|_hosting)(?:$|/)|/\\.[^w])`)}
  route {
${headers.join('')}    respond @other 405
    error @hidden 404
${redirects.map(({ to, status }, index) => `    redir @thing${index} ${base}${to.replace(':splat', `{re.thing${index}.1}`)} ${status}\n`).join('')}    header ?Vary Accept-Encoding
    file_server {
      precompressed br gzip
    }
  }
  handle_errors {
    header -Cache-Control
    rewrite * ${base}/404.html
    file_server
  }
}
`;
}

function vercelFile(hosting: Hosting): string {
  const { rules, base } = hosting;
  const source = (path: string) => `${base}${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '(.*)')}`;
  return `${JSON.stringify({
    trailingSlash: true,
    headers: rules.map(({ path, headers }) => ({ source: source(path), headers: Object.entries(headers).map(([key, value]) => ({ key, value })) })),
    redirects: redirectsOf(hosting).map(({ from, to, status }) => ({ source: `${base}${from.replace('*', ':splat*')}`, destination: `${base}${to.replace(':splat', ':splat*')}`, statusCode: status })),
  }, null, 2)}\n`;
}
