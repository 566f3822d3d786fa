import fc from 'fast-check';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { History } from '../model/history.ts';
import { changedOnIn, sitemapIndex, sitemapLimits, sitemapsOf } from './sitemap.ts';

const whole = (address: string) => `https://x.example${address}`;
const read = (map: string) => parseSitemap(Readable.from([map]));

test('every page stands in each language and names all the others', async () => {
  const [map, ...more] = sitemapsOf(['', 'a-z/'], whole);
  expect(more).toEqual([]);
  const urls = await read(map!);
  expect(urls).toHaveLength(10);
  expect(urls.map(({ url }) => url)).toContain('https://x.example/sr-cyrl/a-z/');
  // What speaks all languages at once stands once.
  expect([urls[0]!.url, urls.at(-1)!.url]).toEqual(['https://x.example/', 'https://x.example/ns/']);
  for (const { links } of urls.slice(1, -1)) expect(links.map(({ lang }) => lang)).toEqual(['sq', 'sr-Latn', 'sr-Cyrl', 'en', 'x-default']);
});

test('an address with signs of XML is escaped, and read back as it was', async () => {
  await fc.assert(fc.asyncProperty(fc.webPath({ size: 'small' }), fc.webQueryParameters({ size: 'small' }), async (path, query) => {
    const address = `${path.slice(1)}?a=<1>&b="2"&${query}`;
    const [map] = sitemapsOf([address], whole);
    expect((await read(map!))[1]!.url).toBe(`https://x.example/sq/${address}`);
  }), { numRuns: 40 });
});

test('no part is larger than what search engines read, and none is lost between them', async () => {
  const addresses = Array.from({ length: 30 }, (_, index) => `p${index}/`);
  const parts = sitemapsOf(addresses, whole, undefined, { addresses: 50, characters: 20_000 });
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) { expect(part.length).toBeLessThan(20_400); expect(part.match(/<url>/g)!.length).toBeLessThanOrEqual(50); }
  expect((await Promise.all(parts.map(read))).flat()).toHaveLength(122);
  expect(sitemapLimits.addresses).toBeLessThanOrEqual(50_000);
  expect(sitemapLimits.characters * 2).toBeLessThan(50 * 1024 * 1024);
  const index = await parseSitemapIndex(Readable.from([sitemapIndex(['https://x.example/sitemaps/1.xml?a&b'])]));
  expect(index.map(({ url }) => url)).toEqual(['https://x.example/sitemaps/1.xml?a&b']);
});

test('the day of the last change is that of the newest change of the service, or of any of the institution', async () => {
  const entry = (service: string, date: string) => ({ date, revision: '0'.repeat(12), institution: 'trial', service, kind: 'changed' as const, titles: {}, facts: [] });
  const history: History = { from: 'commits', complete: true, shallow: false, entries: [entry('b', '2026-03-01T10:00:00Z'), entry('a', '2026-02-01T10:00:00Z'), entry('b', '2026-01-01T10:00:00Z')] };
  const changed = changedOnIn(history);
  const urls = await read(sitemapsOf(['trial/', 'trial/a/', 'trial/b/', 'other/'], whole, (address) => changed.get(address))[0]!);
  expect(urls.filter(({ url }) => url.includes('/en/')).map(({ lastmod }) => lastmod?.slice(0, 10))).toEqual(['2026-03-01', '2026-02-01', '2026-03-01', undefined]);
});
