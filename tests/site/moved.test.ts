import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyFolder, filesBelow, readTextNow, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { serveFolder } from '../../scripts/server.ts';
import { closeBrowser, reader } from './reader.ts';
import { sumsOf } from './sums.ts';

// A small site below a path, in which a service and an institution were called otherwise.
const run = (name: string, ...args: string[]) => promisify(execFile)(process.execPath, [`scripts/${name}.ts`, '--lang', 'en', ...args], { maxBuffer: 1 << 26 });
const build = (out: string, ...args: string[]) => run('build', '--content', content, '--out', out, '--today', '2026-11-22', '--no-packed', '--base', '/catalogue', ...args);
let [folder, content, dist] = ['', '', ''];
const at = (path: string) => readTextNow(join(dist, path));
const append = (path: string, line: string) => writeWhole(join(content, 'institutions/example', path), `${readTextNow(join(content, 'institutions/example', path))}${line}\n`);

beforeAll(async () => {
  folder = await temporaryFolder();
  [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
  await copyFolder('tests/sites/complete', content);
  await append('institution.yaml', 'formerIds: [specimen]');
  await append('services/extract/service.yaml', 'formerIds: [example/abstract, registry/extract]');
  await build(dist);
});
afterAll(async () => { await closeBrowser(); await remove(folder); });

describe('a former address', () => {
  it('has a page in every language that says where it leads, and leads there without script', () => {
    for (const [lang, title] of [['sq', 'Kjo faqe ka adresë të re'], ['sr', 'Ova stranica ima novu adresu'], ['sr-cyrl', 'Ова страница има нову адресу'], ['en', 'This page has a new address']] as const) {
      for (const [from, to] of [['example/abstract', 'example/extract'], ['registry/extract', 'example/extract'], ['specimen', 'example'], ['specimen/tree-permit', 'example/tree-permit'], ['specimen/abstract', 'example/extract']] as const) {
        const page = at(`${lang}/${from}/index.html`);
        expect(page).toContain(`<h1>${title}</h1>`);
        expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/catalogue/${lang}/${to}/">`);
        expect(page).toContain(`<a href="/catalogue/${lang}/${to}/"><strong>`);
        expect(page).toContain('<meta name="robots" content="noindex">');
        expect(page).toContain(`<link rel="canonical" href="https://katalogu.example/catalogue/${lang}/${to}/">`);
        expect(at(`embed/${lang}/${from}/index.html`)).toContain(`<meta http-equiv="refresh" content="0; url=/catalogue/embed/${lang}/${to}/">`);
      }
    }
  });

  it('is there for whatever an institution has of its own: pages, tables, calendars, feeds, open files', async () => {
    const own = (await filesBelow(dist)).filter((path) => /(?:^|\/)example(?:[/.]|$)/.test(path) && !/^[a-z-]+\/reports\/example\/\d{4}-q\d/.test(path));
    expect(own.length).toBeGreaterThan(80);
    for (const path of own) {
      const former = at(path.replace(/(^|\/)example(?=[/.])/, '$1specimen'));
      if (path.endsWith('.html')) expect(former, path).toContain('<meta http-equiv="refresh"');
      else if (!path.includes('/offline/')) expect(former, path).toBe(at(path));
    }
    for (const place of ['ask/example', 'leaflets/example', 'posters/example', 'reports/example', 'reports/example/documents', 'reports/example/work']) {
      const page = at(`sr-cyrl/${place.replace('example', 'specimen')}/index.html`);
      expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/catalogue/sr-cyrl/${place}/">`);
      expect(page).toContain(`<a href="/catalogue/sr-cyrl/${place}/"><strong>`);
    }
    // Whoever keeps it on a device keeps it under the name of today from the next build on.
    expect(JSON.parse(at('sr/offline/specimen.json'))).toEqual({ ...JSON.parse(at('sr/offline/example.json')) as object, now: 'sr/example' });
  });

  it('holds the data of today', () => {
    for (const ending of ['json', 'jsonld', 'ttl']) for (const from of ['example/abstract', 'specimen/extract']) expect(at(`api/v1/services/${from}.${ending}`)).toBe(at(`api/v1/services/example/extract.${ending}`));
  });

  it('is named nowhere else: in no list, no index, no sitemap, no search, and not among the pages that are kept', async () => {
    const own = /^(?:embed\/)?[a-z-]+\/(?:(?:ask|leaflets|posters|reports|offline)\/)?(?:specimen|registry|example\/abstract)[/.]|^api\/v1\/[a-z]+\/(?:specimen|registry|example\/abstract)|^_/;
    const others = (await filesBelow(dist)).filter((path) => /\.(?:html|json|xml|csv|atom)$/.test(path) && path !== 'build.json' && !own.test(path) && !/^api\/v1\/(?:services|institutions)(?:\/example\/extract)?\.(?:json|csv)$/.test(path));
    expect(others.length).toBeGreaterThan(200);
    expect(others.filter((path) => /example\/abstract|registry\/extract|\/specimen\b/.test(at(path)))).toEqual([]);
  });

  it('keeps a site whole: its pages, its data, its links', async () => {
    expect((await run('inspect', '--out', dist)).stdout).not.toContain('✗');
  });

  it('is led on by our server at once, for good; a reader without script, where no server is told, arrives too', async () => {
    const served = await serveFolder(dist, 0, '/catalogue');
    for (const [from, to] of [['sq/example/abstract/', 'sq/example/extract/'], ['sr-cyrl/specimen/tree-permit/', 'sr-cyrl/example/tree-permit/'], ['id/services/registry/extract', 'id/services/example/extract'], ['api/v1/services/specimen/extract.json', 'api/v1/services/example/extract.json'], ['en/reports/specimen/work.ics', 'en/reports/example/work.ics'], ['api/v1/reports/specimen.json', 'api/v1/reports/example.json']] as const) {
      const answer = await fetch(`${served.address}${from}`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `/catalogue/${to}`]);
      expect((await fetch(`${served.address}${from}`)).status, from).toBe(200);
    }
    served.server.close();
    const plain = join(folder, 'plain');
    await copyFolder(dist, plain);
    await remove(join(plain, '_redirects'));
    const untold = await serveFolder(plain, 0, '/catalogue');
    const context = await reader({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${untold.address}sr/specimen/abstract/`);
    await page.waitForURL(`${untold.address}sr/example/extract/`);
    await context.close();
    untold.server.close();
  });
});

it('a site with former addresses that is made in parts, or over an earlier one, is the one that is made at once', async () => {
  const parts = [1, 2].map((shard) => join(folder, String(shard)));
  for (const [index, part] of parts.entries()) await build(part, '--shard', `${index + 1}/2`);
  await run('merge', '--content', content, '--out', join(folder, 'merged'), ...parts);
  expect(await sumsOf(join(folder, 'merged'))).toEqual(await sumsOf(dist));
  // An address that is no former one any more goes, and another comes.
  const extract = join(content, 'institutions/example/services/extract/service.yaml');
  await writeWhole(extract, readTextNow(extract).replace('formerIds: [example/abstract, registry/extract]', 'formerIds: [example/summary]'));
  await build(dist);
  await build(join(folder, 'anew'), '--no-cache');
  expect(await sumsOf(dist)).toEqual(await sumsOf(join(folder, 'anew')));
  const files = await filesBelow(dist);
  expect(files.filter((path) => /^sq\/(?:example\/(?:abstract|summary)|registry)/.test(path))).toEqual(['sq/example/summary/index.html']);
});
