import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import { headerRules, headersFor, patternOf, withEditor, type HeaderRule } from './headers.ts';
import { hostingFiles, isForTheServer } from './hosting.ts';

const rules = withEditor(['https://api.github.com', 'https://github.com']);
const policyOf = (path: string) => Object.fromEntries(headersFor(path, rules)['Content-Security-Policy']!.split('; ').map((directive) => { const [name, ...values] = directive.split(' '); return [name!, values]; })) as Record<string, string[]>;

/** Addresses of every kind: each rule has one that it decides. */
const addresses = [
  '/', '/sq/', '/sq/search/', '/sr-cyrl/prishtina/birth-extract/', '/service-worker.js', '/sr-cyrl/offline/', '/assets/a.B1.css', '/search-index/names/sq.json', '/search-index/names/sq/words/Ab3.json', '/search-index/names/sr/words/Ab3.json', '/search-index/names/sr-cyrl/words/Ab3.json', '/search-index/names/en/words/Ab3.json', '/search-index/sq.json', '/search-index/texts/sq/Ab3.json', '/api/v1/services.json', '/api/v1/services.csv', '/api/v1/catalogue.ttl', '/api/v1/catalogue.jsonld', '/api/v1/catalogue.xlsx', '/schemas/service.schema.json',
  '/ns/', '/ns/context.jsonld', '/sq/changes.atom', '/sq/prishtina/changes.atom', '/sq/reports/gjilan/work.ics', '/sq/reports/gjilan/work.csv', '/sq/opensearch.xml', '/sq/manifest.webmanifest', '/embed/sq/prishtina/birth-extract/', '/embed/sq/search/', '/files/prishtina/form.pdf', '/files/prishtina/search/', '/files/prishtina/data.ttl', '/edit/sq/', '/favicon.svg', '/404.html',
];

describe('the policy of every page', () => {
  test.each(['/sq/', '/sq/search/', '/embed/sq/gjilan/', '/files/gjilan/form.pdf', '/edit/sq/'])('has no weakness that Google’s evaluator finds (%s)', (path) => {
    const findings = new CspEvaluator(new CspParser(headersFor(path, rules)['Content-Security-Policy']!).csp).evaluate();
    // “Maybe”: a host that answers with words of a request (JSONP) would undo 'self'. Ours is made of files.
    expect(findings.filter(({ severity }) => severity !== Severity.NONE && severity !== Severity.INFO && severity !== Severity.MEDIUM_MAYBE).map(({ description, directive }) => `${directive}: ${description}`)).toEqual([]);
  });

  test('allows nothing inline, nothing that is made into a program, and nothing from elsewhere', () => {
    for (const path of addresses) {
      const policy = policyOf(path);
      const values = Object.values(policy).flat();
      expect(policy['default-src'], path).toEqual(["'none'"]);
      expect(policy['base-uri'], path).toEqual(["'none'"]);
      expect(values.filter((value) => /unsafe-(?:inline|eval|hashes)|^(?:https?|data|blob):$|strict-dynamic/.test(value)), path).toEqual([]);
      expect(policy['frame-ancestors'], path).toEqual(path.startsWith('/embed/') ? ['*'] : ["'none'"]);
      expect(values.filter((value) => value.includes('//')), path).toEqual(path.startsWith('/edit/') ? ['https://api.github.com', 'https://github.com'] : []);
    }
  });

  test('lets the editor have the letters of the site, and a worker or a manifest nowhere but on the site', () => {
    expect(policyOf('/edit/sq/')).toMatchObject({ 'font-src': ["'self'"] });
    expect(policyOf('/edit/sq/')).not.toHaveProperty('worker-src');
  });

  test('keeps an attachment from being a page of ours', () => {
    for (const path of ['/files/prishtina/form.pdf', '/files/prishtina/search/', '/files/prishtina/page.html', '/files/x.svg']) {
      expect(headersFor(path)).toMatchObject({ 'Content-Disposition': 'attachment', 'X-Content-Type-Options': 'nosniff' });
      expect(policyOf(path)).toMatchObject({ sandbox: [], 'default-src': ["'none'"] });
    }
    expect(headersFor('/sq/files/')).not.toHaveProperty('Content-Disposition');
  });

  test('comes with the headers that every answer needs', () => {
    for (const path of addresses) expect(Object.keys(headersFor(path, rules))).toEqual(expect.arrayContaining(['Strict-Transport-Security', 'X-Content-Type-Options', 'Referrer-Policy', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Permissions-Policy']));
  });
});

/** Reads each form back as the server does that it is meant for. Each was also held against the real servers by hand (nginx 1.22, Caddy 2.6). */
const headerReaders: Readonly<Record<string, (text: string, base: string) => (path: string) => Record<string, string>>> = {
  _headers: (text, base) => {
    const blocks = text.split('\n').filter((line) => !line.startsWith('#')).join('\n').split(/\n(?=\/)/);
    return (path) => {
      const sent: Record<string, string[]> = {};
      for (const block of blocks) {
        const [rule, ...lines] = block.split('\n');
        if (!new RegExp(patternOf(rule!)).test(`${base}${path}`)) continue;
        for (const line of lines.filter(Boolean)) {
          const [, detached] = /^ {2}! (\S+)$/.exec(line) ?? [];
          const [, name, value] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
          expect(detached ?? name, line).toBeDefined();
          if (detached) delete sent[detached];
          else (sent[name!] ??= []).push(value!);
        }
      }
      return Object.fromEntries(Object.entries(sent).map(([name, values]) => [name, values.join(', ')]));
    };
  },
  '_hosting/nginx.conf': (text, base) => {
    const string = (quoted: string) => quoted.slice(1, -1).replace(/\\(["\\])/g, '$1');
    const maps = new Map([...text.matchAll(/^map \$uri (\$\w+) \{\n {2}default "";\n((?: {2}.+;\n)*)\}$/gm)].map(([, name, lines]) => [name!, [...lines!.matchAll(/^ {2}("(?:\\.|[^"\\])*") ("(?:\\.|[^"\\])*");$/gm)].map(([, matched, value]) => [new RegExp(string(matched!).replace(/^~/, '')), string(value!)] as const)]));
    const added = [...text.matchAll(/^ {2}add_header (\S+) (\$\w+)(?: always)?;$/gm)].map(([, name, variable]) => [name!, variable!] as const);
    const types = [...text.matchAll(/^ {2}location ~ ("(?:\\.|[^"\\])*") \{ types \{ \} default_type ("[^"]*"); \}$/gm)].map(([, matched, type]) => [new RegExp(string(matched!)), string(type!)] as const);
    expect(new Set(added.map(([, variable]) => variable))).toEqual(new Set(maps.keys()));
    const first = (list: readonly (readonly [RegExp, string])[], path: string) => list.find(([pattern]) => pattern.test(`${base}${path}`))?.[1];
    return (path) => Object.fromEntries([...added.map(([name, variable]) => [name, first(maps.get(variable)!, path)] as const), ['Content-Type', first(types, path)] as const].filter(([, value]) => value !== undefined)) as Record<string, string>;
  },
  '_hosting/Caddyfile': (text, base) => {
    const matchers = new Map([...text.matchAll(/^ {2}@(rule\d+) path_regexp `([^`]+)`$/gm)].map(([, name, pattern]) => [name!, new RegExp(pattern!)]));
    const set = [...text.matchAll(/^ {4}header @(rule\d+) \{\n((?: {6}.+\n)+) {4}\}$/gm)].map(([, name, lines]) => [matchers.get(name!)!, Object.fromEntries([...lines!.matchAll(/^ {6}(\S+) `([^`]*)`$/gm)].map(([, key, value]) => [key!, value!]))] as const);
    return (path) => Object.assign({}, ...set.filter(([pattern]) => pattern.test(`${base}${path}`)).map(([, headers]) => headers)) as Record<string, string>;
  },
  '_hosting/vercel.json': (text, base) => {
    const { headers } = JSON.parse(text) as { headers: { source: string; headers: { key: string; value: string }[] }[] };
    return (path) => Object.fromEntries(headers.filter(({ source }) => new RegExp(`^${source}$`).test(`${base}${path}`)).flatMap((rule) => rule.headers.map(({ key, value }) => [key, value])));
  },
};

describe('what servers are told', () => {
  test.each(Object.keys(headerReaders))('is the table, for every kind of address (%s)', (file) => {
    for (const base of ['', '/catalogue']) {
      const told = headerReaders[file]!(hostingFiles[file]!({ rules, base }), base);
      for (const path of addresses) expect({ ...told(path) }, `${base}${path}`).toEqual(headersFor(path, rules));
    }
    // What else its host has is no business of ours.
    const beside = headerReaders[file]!(hostingFiles[file]!({ rules, base: '/catalogue' }), '');
    for (const path of ['/', '/sq/', '/assets/a.css', '/other/files/a.pdf', '/catalogues/api/a.csv']) expect(beside(path), path).not.toHaveProperty('Cache-Control', expect.anything());
  });

  test('would differ if a rule were lost or stood elsewhere', () => {
    const less = rules.filter(({ path }) => path !== '/embed/*');
    const turned = [...rules].reverse();
    for (const file of Object.keys(headerReaders)) for (const others of [less, turned]) {
      const told = headerReaders[file]!(hostingFiles[file]!({ rules: others as readonly HeaderRule[], base: '' }), '');
      expect(told('/embed/sq/gjilan/'), file).not.toEqual(headersFor('/embed/sq/gjilan/', rules));
    }
  });

  test('leaves every rule something to decide', () => {
    for (const rule of headerRules) expect(addresses.some((path) => JSON.stringify(headersFor(path)) !== JSON.stringify(headersFor(path, headerRules.filter((other) => other !== rule)))), rule.path).toBe(true);
  });

  test('hides itself from readers', () => {
    for (const file of Object.keys(hostingFiles)) expect(isForTheServer(file)).toBe(true);
    expect(['_redirects', '_HEADERS'].every(isForTheServer)).toBe(true);
    expect(['index.html', 'sq/_headers', 'assets/_hosting.css'].some(isForTheServer)).toBe(false);
  });

  test('leads from the names of things to their data below any path', () => {
    const nginx = hostingFiles['_hosting/nginx.conf']!({ rules, base: '/catalogue' });
    // Behind a proxy or another port, nginx would lead to its own name and port, without https.
    expect(nginx).toMatch(/absolute_redirect off;/);
    expect(nginx).toContain('error_page 403 =404 /catalogue/404.html;');
    expect(nginx).not.toMatch(/charset_types [^;]*text\/html/);
    expect(hostingFiles['_hosting/Caddyfile']!({ rules, base: '' })).toContain('header ?Vary Accept-Encoding');
    expect(nginx).toContain('rewrite "^/catalogue/id/services/([\\\\w/.-]*)$" "/catalogue/api/v1/services/$1.jsonld" redirect;');
    expect(hostingFiles['_hosting/Caddyfile']!({ rules, base: '' })).toMatch(/redir @(thing\d+) \/api\/v1\/services\/\{re\.\1\.1\}\.jsonld 302/);
  });
});
