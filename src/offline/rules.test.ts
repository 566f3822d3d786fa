import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budget, dayOf, filesIn, fits, inWords, nothing, reasonOf, recordFrom, settled, titleOf, trimmed, wayOfPage, withNotice, withPage, withoutPages } from './rules.js';

const page = (way: string, bytes = 20_000, files = ['assets/site.11111111.css']) => ({ way, at: `${way}?kept=1`, title: way, day: '2026-11-22', bytes, files });
const on = { ...nothing(), on: true };
const site = new URL('https://example.org/catalogue/');
const routes = ['sq', 'sr', 'sr-cyrl', 'en'];
type Record = ReturnType<typeof nothing> & { pages: ReturnType<typeof page>[]; files: { [file: string]: number } };
const reading = (ways: readonly string[], start: object = on) => ways.reduce((record, way) => withPage(record, page(way), { 'assets/site.11111111.css': 18_000 }) as Record, start as Record);

describe('pages that were read', () => {
  test('are kept up to the budget, and the oldest give way', () => {
    const ways = Array.from({ length: budget.read.pages + 5 }, (_, index) => `sq/prishtina/s${index}/`);
    const record = reading(ways);
    expect(record.pages.map(({ way }) => way)).toEqual(ways.toReversed().slice(0, budget.read.pages));
  });

  test('a page that is read again is the newest, and stands once', () => {
    expect(reading(['sq/a/b/', 'sq/a/c/', 'sq/a/b/']).pages.map(({ way }) => way)).toEqual(['sq/a/b/', 'sq/a/c/']);
  });

  test('never take more than the budget, whatever their size and number, while the frame and the institution stay', () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.integer({ min: 0, max: 99 }), bytes: fc.integer({ min: 0, max: 3_000_000 }), file: fc.integer({ min: 0, max: 120 }) }), { maxLength: 150 }), (visits) => {
      const start = reading(['sq/', 'sq/offline/', 'sq/kept/', 'sq/kept/service/'], { ...on, institution: 'sq/kept' });
      const record = visits.reduce((now, { name, bytes, file }) => withPage(now, page(`en/i/s${name}/`, bytes, [`assets/f.${file}.css`]), { [`assets/f.${file}.css`]: 50_000 }) as Record, start);
      const read = record.pages.filter(({ way }) => reasonOf(way, record) === 'read');
      expect(read.length).toBeLessThanOrEqual(budget.read.pages);
      expect(read.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(budget.read.bytes);
      expect(Object.keys(record.files).length).toBeLessThanOrEqual(budget.files.files);
      expect(record.pages.length - read.length).toBe(4);
      // Every page has its files, and no file is kept without a page.
      expect(new Set(record.pages.flatMap(({ files }) => files))).toEqual(new Set(Object.keys(record.files)));
    }), { numRuns: 50 });
  });
});

describe('what is wished no more', () => {
  test('leaves nothing behind', () => {
    const record = reading(['sq/', 'sq/offline/', 'sq/a/b/']);
    expect(settled(withoutPages({ ...record, on: false }, ({ way }: { way: string }) => reasonOf(way, record) === 'read'))).toEqual(nothing());
  });

  test('an institution that is let go takes its pages with it, not those that were read elsewhere', () => {
    const record = reading(['sq/', 'sq/kept/', 'sq/kept/s/', 'sq/other/s/'], { ...on, institution: 'sq/kept' });
    const left = settled({ ...withoutPages(record, ({ way }: { way: string }) => reasonOf(way, record) === 'institution'), institution: '' }) as Record;
    expect(left.pages.map(({ way }) => way)).toEqual(['sq/other/s/', 'sq/']);
  });
});

test('an institution that is too large is refused as a whole', () => {
  const many = (count: number, bytes: number): [string, number][] => Array.from({ length: count }, (_, index) => [`sq/a/${index}/`, bytes]);
  expect(fits(many(budget.institution.pages, 20_000))).toBe(true);
  expect(fits(many(budget.institution.pages + 1, 1))).toBe(false);
  expect(fits(many(100, budget.institution.bytes / 99))).toBe(false);
});

test('a record that is broken is no record, whatever it holds', () => {
  const record = reading(['sq/a/b/']);
  expect(recordFrom(JSON.stringify(record))).toEqual(record);
  for (const text of ['', 'null', '{}', '[]', '{"on":true}', JSON.stringify({ ...record, pages: [{ way: 1 }] }), JSON.stringify({ ...record, files: { a: 'x' } }), JSON.stringify(record).slice(0, 50)]) expect(recordFrom(text), text).toEqual(nothing());
  fc.assert(fc.property(fc.string(), (text) => { expect(trimmed(recordFrom(text))).toBeDefined(); }));
});

test('only pages of the site in one of its languages are kept, and never what was asked of them', () => {
  const way = (address: string) => wayOfPage(address, site, routes);
  expect(way('https://example.org/catalogue/sq/search/?q=divorce')).toBe('sq/search/');
  expect(way('https://example.org/catalogue/sr-cyrl/prishtina/birth-extract/#fees')).toBe('sr-cyrl/prishtina/birth-extract/');
  for (const address of ['https://example.org/catalogue/', 'https://example.org/catalogue/edit/sq/', 'https://example.org/catalogue/api/v1/index.json', 'https://example.org/sq/', 'https://other.example/catalogue/sq/', 'https://example.org/catalogue/sq/changes.atom']) expect(way(address), address).toBeUndefined();
});

test('the styles, scripts and fonts that a text names are found, in pages and in scripts, below any path', () => {
  expect(filesIn('<link rel="stylesheet" href="/catalogue/assets/site.yKoEQ_e1.css"><script type="module" src="/assets/box.cU2a.js"></script><a href="/sq/assets/">')).toEqual(['assets/site.yKoEQ_e1.css', 'assets/box.cU2a.js']);
  expect(filesIn('import{a}from"./stems.BqYe.js";import("./search.D6Wv.js");const d=["assets/parted.B7.js"]')).toEqual(['assets/stems.BqYe.js', 'assets/search.D6Wv.js', 'assets/parted.B7.js']);
  expect(filesIn('@font-face{src:url(/catalogue/assets/bitter-latin.BlJD.woff2)format("woff2")}a{background:url("data:image/svg+xml,x")}')).toEqual(['assets/bitter-latin.BlJD.woff2']);
});

test('the day of a page is that of the server, in Kosovo; without one nothing is claimed', () => {
  expect(dayOf('Sun, 22 Nov 2026 23:30:00 GMT')).toBe('2026-11-23');
  expect(dayOf('Sun, 22 Nov 2026 22:30:00 GMT')).toBe('2026-11-22');
  expect(dayOf(null)).toBe('');
  expect(dayOf('yesterday')).toBe('');
  expect(inWords('2026-11-02', { dates: [...Array<string>(10).fill(''), '{d}. novembra {y}.', ''] })).toBe('2. novembra 2026.');
});

test('a page from the store says so first in its content, and keeps all else', () => {
  const html = '<html><head><title>Leje – ndërtimi – Katalogu</title></head><body><main id="content"><h1>x</h1></main></body></html>';
  expect(withNotice(html, 'Jeni pa internet.')).toBe(html.replace('<h1>', '<p class="notice warn kept" role="status">Jeni pa internet.</p><h1>'));
  expect(titleOf(html)).toBe('Leje – ndërtimi');
  expect(titleOf('')).toBe('');
});

test('the README states the budget as it is', async () => {
  const readme = await readFile(new URL('./README.md', import.meta.url), 'utf8');
  const { read, institution, files } = budget;
  for (const [count, bytes, what] of [[read.pages, read.bytes, 'pages'], [institution.pages, institution.bytes, 'pages'], [files.files, files.bytes, 'files']] as const) expect(readme).toContain(`${count} ${what}, ${bytes.toLocaleString('en')} bytes`);
});
