import { routes } from '#languages/languages.ts';

/** Whom a rule is about and what is sent with it. Of several rules for one address, the last that names a header decides its value. */
export interface HeaderRule {
  /** Address from the root of the site; `*` stands for anything, also for slashes. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

type Policy = Readonly<Record<string, string>>;

// Nothing but what is named, and nothing from another host. JSON-LD within a page is data, which needs no permission.
const page: Policy = {
  'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self'", 'font-src': "'self'", 'connect-src': "'self'", 'worker-src': "'self'", 'manifest-src': "'self'",
  'form-action': "'self'", 'base-uri': "'none'", 'frame-ancestors': "'none'",
};
// Another site may frame it, so it runs and sends nothing.
const embedded: Policy = { 'default-src': "'none'", 'style-src': "'self'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': '*' };
// What an institution attaches is kept, never opened as a page of ours: https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html
const attached: Policy = { sandbox: '', 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'" };
const policy = (of: Policy): Readonly<Record<string, string>> => ({ 'Content-Security-Policy': Object.entries(of).map(([name, value]) => `${name} ${value}`.trim()).join('; ') });

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const forEverySite = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const openData = { 'Access-Control-Allow-Origin': '*', ...forEverySite };

/** The headers of the published site, in one place: `npm run serve`, static hosts, Caddy, nginx and Vercel are told from here (write/hosting.ts). */
export const headerRules: readonly HeaderRule[] = [
  { path: '/*', headers: {
    ...policy(page),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-site',
    'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()', 'Cache-Control': 'public, max-age=300',
  } },
  { path: '/assets/*', headers: forever },
  // What opens them is called alike in every build.
  ...routes.map(({ path }) => ({ path: `/search-index/names/${path}/*`, headers: forever })),
  { path: '/search-index/texts/*', headers: forever },
  { path: '/service-worker.js', headers: { 'Cache-Control': 'no-cache' } },
  // Safari shows a page that it has read within the time without asking the service worker, which writes in what is kept.
  { path: '/*/offline/', headers: { 'Cache-Control': 'no-cache' } },
  { path: '/api/*', headers: openData },
  { path: '/schemas/*', headers: openData },
  { path: '/ns/*', headers: openData },
  { path: '/*/changes.atom', headers: { ...openData, 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  { path: '/*/work.ics', headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  { path: '/*/work.csv', headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  { path: '/api/*.csv', headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  { path: '/api/*.xlsx', headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } },
  { path: '/*.ttl', headers: { 'Content-Type': 'text/turtle; charset=utf-8' } },
  { path: '/*.jsonld', headers: { 'Content-Type': 'application/ld+json; charset=utf-8' } },
  { path: '/*/opensearch.xml', headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } },
  { path: '/*/manifest.webmanifest', headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } },
  { path: '/embed/*', headers: { ...policy(embedded), ...forEverySite } },
  { path: '/files/*', headers: { ...policy(attached), 'Content-Disposition': 'attachment', 'Cross-Origin-Resource-Policy': 'same-origin' } },
];

/** The rules of a site that brings the form editor: it talks to its forge, and no other page to anybody. */
export function withEditor(origins: readonly string[]): readonly HeaderRule[] {
  const { 'worker-src': _worker, 'manifest-src': _manifest, ...editor } = page;
  return [...headerRules, { path: '/edit/*', headers: { ...policy({ ...editor, 'connect-src': ["'self'", ...origins].join(' ') }), 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' } }];
}

/** The rules of a site whose pages carry style sheets of ours: each is named by its checksum (CSP3 hash-source), so that no other stands in a page. */
export function withStyles(rules: readonly HeaderRule[], sources: readonly string[]): readonly HeaderRule[] {
  return rules.map((rule) => (rule.path === '/*' ? { ...rule, headers: { ...rule.headers, ...policy({ ...page, 'style-src': [page['style-src'], ...sources].join(' ') }) } } : rule));
}

/** What is sent with an address: of each header, what the last rule says. */
export function headersFor(path: string, rules: readonly HeaderRule[] = headerRules): Readonly<Record<string, string>> {
  return Object.assign({}, ...rules.filter((rule) => new RegExp(patternOf(rule.path)).test(path)).map(({ headers }) => headers)) as Record<string, string>;
}

/** The path of a rule as a regular expression that Node, nginx and Caddy read alike. */
export function patternOf(path: string): string {
  return `^${path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`;
}
