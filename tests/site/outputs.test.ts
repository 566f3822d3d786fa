import { globSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { readFolder, readTextFile } from '#src/disk.ts';
import { addressOf, barriers, closeBrowser, open, phone, reader, routes } from './reader.ts';

afterAll(closeBrowser);

it('another site can show an embedded page and no other', async () => {
  const [inner, ordinary] = [`${inject('address')}embed/sq/prishtina/birth-extract/`, addressOf('sq', 'prishtina/birth-extract/')];
  const host = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(`<!doctype html><html lang="sq"><title>Host</title><iframe title="inner" src="${inner}"></iframe><iframe title="ordinary" src="${ordinary}"></iframe>`));
  const port = await new Promise<number>((listening) => host.listen(0, '127.0.0.1', () => listening((host.address() as { port: number }).port)));
  const context = await reader();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const shown = async (title: string) => page.frameLocator(`iframe[title="${title}"]`).locator('h1').textContent({ timeout: 3_000 }).catch(() => undefined);
  expect(await shown('inner')).toBe('Ekstrakti i lindjes');
  expect(await shown('ordinary')).toBeUndefined();
  await context.close();
  host.closeAllConnections();
  host.close();
});

it.each(routes)('embedded pages are accessible, need no script, fit a narrow frame and lead out of it ($tag)', async (route) => {
  const context = await reader({ viewport: { ...phone, width: 320 } });
  for (const path of ['prishtina/birth-extract/', 'gjilan/']) {
    const { page, complaints } = await open(context, `${inject('address')}embed/${route.path}/${path}`);
    expect(await barriers(page), path).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(route.tag);
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.locator('a:not([target=_blank][rel=noopener])').count()).toBe(0);
    expect(new URL((await page.locator('link[rel=canonical]').getAttribute('href'))!).pathname).toBe(`/${route.path}/${path}`);
    // What the frame says is what the page of the service says.
    const said = await page.locator('dd').allInnerTexts();
    const { page: whole } = await open(context, addressOf(route, path));
    const text = (await whole.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(said.filter((value) => !text.includes(value.replace(/\s+/g, ' ')))).toEqual([]);
    await Promise.all([page.close(), whole.close()]);
  }
  await context.close();
});

it('a frame and a leaflet say of a document what its page says beside it, and that a list may not be all', async () => {
  const dist = inject('dist');
  const wordsOn = async (path: string) => parseHTML((await readTextFile(join(dist, path, 'index.html')))!).document.body.textContent.replace(/\s+/g, ' ');
  const missing: string[] = [];
  for (const file of globSync('content/institutions/*/services/*/en.md').sort()) {
    const [, , institution, , service] = file.split('/') as string[];
    const { documents = {} } = parse((await readTextFile(file))!.split('\n---')[0]!.slice(4)) as { documents?: Record<string, string> };
    const facts = (await readTextFile(file.replace('en.md', 'service.yaml')))!;
    const [frame, leaflet] = await Promise.all([wordsOn(`embed/en/${institution}/${service}`), wordsOn(`en/leaflets/${institution}`)]);
    const asked = facts.includes('\ndocuments:') && /\nunseen: .*documents/.test(facts) ? [...Object.values(documents), 'This may not be all.'] : Object.values(documents);
    missing.push(...asked.flatMap((words) => [[frame, 'frame'], [leaflet, 'leaflet']].flatMap(([text, where]) => (text!.includes(words) ? [] : `${institution}/${service}, ${where}: ${words}`))));
  }
  expect(missing).toEqual([]);
});

it('a frame names what may stand in the place of a document as the page does', async () => {
  const dist = inject('dist');
  const bodyOf = async (path: string) => parseHTML((await readTextFile(join(dist, path, 'index.html')))!).document.body;
  const either: string[] = [];
  const missing: string[] = [];
  for (const file of globSync('content/institutions/*/services/*/service.yaml').sort()) {
    const [, , institution, , service] = file.split('/') as string[];
    const [page, frame] = await Promise.all([bodyOf(`sr-cyrl/${institution}/${service}`), bodyOf(`embed/sr-cyrl/${institution}/${service}`)]);
    const asked = [...page.querySelectorAll('ul.documents > li')].map((item) => item.textContent.split(' – ')[0]!.replace(/\s+/g, ' ').trim());
    either.push(...asked.filter((words) => words.includes(' или ')));
    const said = frame.textContent.replace(/\s+/g, ' ');
    missing.push(...asked.filter((words) => !said.includes(words)).map((words) => `${institution}/${service}: ${words}`));
  }
  expect(either.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

it('what an institution is called today stands on its page, its services, frames, letters, poster and leaflets', async () => {
  const dist = inject('dist');
  for (const path of ['ministry-infrastructure', 'ministry-infrastructure/bus-station-licence', '../embed/en/ministry-infrastructure', '../embed/en/ministry-infrastructure/bus-station-licence', 'posters/ministry-infrastructure', 'leaflets/ministry-infrastructure']) {
    expect(parseHTML((await readTextFile(join(dist, 'en', path, 'index.html')))!).document.body.textContent, path).toContain('Name today: Ministry of Environment, Spatial Planning and Infrastructure');
  }
});

it('a page says to machines what it is, where its changes are and how it is searched, and the browser does not complain', async () => {
  const context = await reader();
  const { page, complaints } = await open(context, addressOf('sr-cyrl', 'prishtina/birth-extract/'));
  expect(complaints).toEqual([]);
  const block = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as { '@graph': { '@type': string; inLanguage?: string }[] };
  expect(block['@graph'].map((thing) => [thing['@type'], thing.inLanguage])).toEqual([['WebPage', 'sr-Cyrl'], ['GovernmentService', undefined], ['BreadcrumbList', undefined]]);
  for (const [selector, start] of [['link[type="application/atom+xml"]', '<feed '], ['link[rel=search]', '<OpenSearchDescription']] as const) {
    const address = await page.locator(selector).first().getAttribute('href');
    const response = await page.request.get(new URL(address!, page.url()).href);
    expect(await response.text()).toContain(start);
    expect(response.headers()['content-type']).toBe(selector.includes('atom') ? 'application/atom+xml; charset=utf-8' : 'application/opensearchdescription+xml; charset=utf-8');
  }
  await context.close();
});

// As they are published: the program that shortens them draws declarations together.
it('Safari draws every line under words, and an older browser every mark before them', async () => {
  const sheets = (await readFolder(join(inject('dist'), 'assets')))!.filter(({ path }) => path.endsWith('.css')).map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  const declared = (name: string) => sheets.flatMap((sheet) => [...sheet.matchAll(new RegExp(`[{;]${name}:([^;}]*)`, 'g'))].map(([, value]) => value!));
  // Of the short form Safari reads which line alone, and passes over all of it where anything else is said: https://developer.mozilla.org/en-US/docs/Web/CSS/text-decoration
  expect(declared('text-decoration').length).toBeGreaterThan(5);
  expect(declared('text-decoration').filter((value) => value.includes(' '))).toEqual([]);
  // What is said in place of a mark is known since Safari 17.4 and Firefox 128; before, the mark stands without it.
  const marks = sheets.flatMap((sheet) => [...sheet.matchAll(/[^{}]*\{[^{}]*content:"[^"]*" ?\/ ?""[^{}]*\}/g)].map(([rule]) => rule));
  expect(marks.length).toBeGreaterThan(5);
  expect(marks.filter((rule) => !/content:("[^"]*");content:\1/.test(rule))).toEqual([]);
});

it('robots, language models and search engines find their files', async () => {
  const dist = inject('dist');
  expect(await readTextFile(`${dist}/robots.txt`)).toContain('Sitemap: https://katalogu.example/sitemap.xml');
  const llms = (await readTextFile(`${dist}/llms.txt`))!;
  expect(llms).toMatch(/^# Katalogu\n\n> /);
  expect(llms.match(/\]\(/g)!.length).toBeGreaterThan(3);
  for (const [, address] of llms.matchAll(/\]\(https:\/\/katalogu\.example([^)]*)\)/g)) expect(await readTextFile(`${dist}${address!.endsWith('/') ? `${address}index.html` : address}`), address).toBeDefined();
});
