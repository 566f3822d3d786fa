import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { judgeDatasets } from '../assess/data-sets.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { openDataFacts, type OpenDataRecord } from '../model/open-data.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { readDatasets } from '../read/datasets.ts';
import { dataFindingsOf, freshnessInWords, monitorAs, monitorFormats, monitoredAsObject, recordAsYaml, type Monitored } from './data-report.ts';
import { openDataPage } from './data-report-page.ts';

const root = join(import.meta.dirname, '../../..');
const file = (path: string, from: string) => ({ path, bytes: readFileSync(join(root, from)) });
const { catalogue } = readCatalogue([file('standard/data-quality.yaml', 'content/standard/data-quality.yaml'), file('institutions/example/institution.yaml', 'tests/sites/complete/institutions/example/institution.yaml')]);
const quality = catalogue.dataQuality!;
const today = '2026-11-21';
let record: OpenDataRecord;
let monitored: Monitored;
beforeAll(async () => {
  const { datasets, format } = await readDatasets(file('catalogue.ttl', 'tests/sites/open-data/catalogue.ttl'));
  record = judgeDatasets(datasets, quality, { file: 'catalogue.ttl', format: format! }, today, '2026-q4');
  monitored = { problems: [], record, quality, folder: '.' };
});
const withRecord = (kept: OpenDataRecord): Catalogue => ({ ...catalogue, openData: [kept] });
const voice = (path: string) => voiceOf(routes.find((route) => route.path === path)!, catalogue.script);
const readBack = (text: string) => readCatalogue([{ path: 'monitoring/2026-q4/open-data.yaml', bytes: new TextEncoder().encode(text) }]);

describe('the kept record', () => {
  test('is read back as it was written, and written again to the same bytes', () => {
    const text = recordAsYaml(record);
    const { catalogue: { openData }, problems } = readBack(text);
    expect(problems.filter(({ code }) => code !== 'empty-content')).toEqual([]);
    expect(openData).toEqual([record]);
    expect(recordAsYaml(openData[0]!)).toBe(text);
    expect(readFileSync(join(root, 'tests/sites/complete/monitoring/2026-q4/open-data.yaml'), 'utf8')).toBe(text);
  });

  test('goes round with whatever a catalogue writes into titles and publishers', () => {
    const odd = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), fc.constantFrom('yes', 'null', '~', '2025', '1e3', '- a', '# a', 'a: b', "it's", '"', '*a', '&a', '!a', '<<', '@a', '%', '{a', '[', '|', '>', '\u2028', '\u0085', '\ufeffx', '\ud800', ' a ', 'a\tb', '...', '---'));
    fc.assert(fc.property(odd, odd, (title, publisher) => {
      const bare = { descriptions: {}, keywords: [], themes: [], spatial: [], temporal: [], languages: [], distributions: [], modified: '2025' };
      const judged = judgeDatasets([{ ...bare, id: title, titles: { sq: title }, publisher }], quality, { file: publisher, format: 'ckan' }, today, '2026-q4');
      expect(openDataFacts.safeParse(judged).error).toBeUndefined();
      const { catalogue: { openData }, problems } = readBack(recordAsYaml(judged));
      expect(problems.filter(({ code }) => code !== 'empty-content')).toEqual([]);
      expect(openData).toEqual([judged]);
    }), { numRuns: 400 });
  });
});

describe('what the monitoring says', () => {
  test('the day decides what is late', async () => {
    const { datasets } = await readDatasets(file('catalogue.ttl', 'tests/sites/open-data/catalogue.ttl'));
    const late = (day: string) => judgeDatasets(datasets, quality, { file: 'a', format: 'turtle' }, day, '2026-q4').datasets.filter((dataset) => dataset.late !== undefined).length;
    expect([late('2024-03-11'), late(today), late('2026-12-25')]).toEqual([0, 1, 2]);
  });

  test.each(monitorFormats)('as %s is the same on every run, in every language', (format) => {
    const said = (['sq', 'sr', 'en'] as const).map((language) => monitorAs(format, monitored, language));
    expect((['sq', 'sr', 'en'] as const).map((language) => monitorAs(format, monitored, language))).toEqual(said);
    for (const text of said) expect(text).toContain('Provë: buxheti');
    expect(said.join('')).not.toMatch(/undefined|NaN|\[object/);
  });

  test('of one data set adds up to what it reached', () => {
    const { datasets, publishers, summary } = monitoredAsObject(monitored, 'en') as { datasets: { id: string; points: number; possible: number; score: number; rating: string; late: number | null; findings: { won: number; possible: number; outcome: string; help: string }[] }[]; publishers: { publisher: string | null; datasets: number }[]; summary: { datasets: number; late: number; points: number; metrics: Record<string, { met: number }> } };
    for (const { points, possible, findings } of datasets) {
      expect(findings.reduce((sum, { won }) => sum + won, 0)).toBe(points);
      expect(findings.reduce((sum, finding) => sum + finding.possible, 0)).toBe(possible);
      for (const { outcome, help } of findings) expect(help !== '').toBe(outcome === 'missing' || outcome === 'partial');
    }
    expect(datasets.map(({ id, points, rating, late }) => [id.split('/').at(-1), points, rating, late])).toEqual([['budget', 85, 'bad', 620], ['parking', 40, 'bad', null], ['trees', 325, 'excellent', null]]);
    expect(publishers.map(({ publisher, datasets: count }) => [publisher, count])).toEqual([['Komuna e Provës', 2], [null, 1]]);
    expect(summary).toMatchObject({ datasets: 3, late: 1, points: 450, metrics: { 'keywords-stated': { met: 1 } } });
  });

  test('of an answer is a sentence of its own', () => {
    const messages = new Map(dataFindingsOf(record.datasets.find(({ id }) => id.endsWith('budget'))!, quality).map(({ id, message }) => [id, message]));
    expect(messages.get('keywords-stated')).toEqual({ sq: 'Nuk plotësohet: Fjalët kyçe', sr: 'Nije ispunjeno: Ključne reči', en: 'Not met: Keywords' });
    expect(messages.get('contact-reachable')!.en).toBe('Partly met: The contact can be reached');
    expect(messages.get('access-url-answers')!.en).toBe('Unknown: nobody has tried the address.');
  });

  test('of freshness names the reason where it is unknown', () => {
    const says = (id: string) => freshnessInWords(record.datasets.find((dataset) => dataset.id.endsWith(id))!, quality).en;
    expect([says('budget'), says('parking'), says('trees')]).toEqual(['Late by 620 days: to be updated every year, last changed on 10 March 2024.', 'Unknown: no update frequency is stated.', 'Updated every month; last change: 2 November 2026.']);
    const trees = record.datasets.find(({ id }) => id.endsWith('trees'))!;
    const { modified: _modified, ...undated } = trees;
    expect(freshnessInWords(undated, quality).en).toContain('no date of the last change');
    expect(freshnessInWords({ ...trees, frequency: 'IRREG' }, quality).en).toContain('does not say how often');
    expect(freshnessInWords({ ...trees, frequency: 'NEVER' }, quality).en).toBe('No longer updated.');
  });

  test('as CSV has a row for each data set and each answer, and no formula', () => {
    const wicked: OpenDataRecord = { ...record, datasets: [{ ...record.datasets[0]!, titles: { sq: '=cmd|A1' }, publisher: '@SUM(1)' }] };
    const rows = parse(monitorAs('csv', { ...monitored, record: wicked }, 'en'), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(quality.metrics.length + quality.checks.length);
    expect(rows[0]).toMatchObject({ title: "'=cmd|A1", publisher: "'@SUM(1)", metric: 'keywords-stated', outcome: 'missing', points: '30' });
  });

  test('cannot be taken over by words of a catalogue', () => {
    const wicked = '::error file=a::pwned ##[error]x [click](https://evil.example) <img src=x> @octocat \u001b[31m';
    const taken: OpenDataRecord = { ...record, datasets: record.datasets.map((dataset) => ({ ...dataset, titles: { en: wicked }, publisher: wicked })) };
    for (const format of ['text', 'markdown'] as const) {
      const text = monitorAs(format, { ...monitored, record: taken }, 'en');
      expect(text).not.toMatch(/^\s*::|##\[|\u001b/m);
      if (format === 'markdown') expect(text).not.toMatch(/(?<!\\)\]\(https|(?<!\\)<img|@octocat/);
    }
  });

  test('an answer to what the yardstick no longer asks is left out', () => {
    const shorter = { ...quality, metrics: quality.metrics.slice(1) };
    expect(dataFindingsOf(record.datasets[0]!, shorter).map(({ id }) => id)).not.toContain('keywords-stated');
  });
});

describe('the page', () => {
  test('puts the latest data set first, then the lowest score, and says what to do', () => {
    const page = openDataPage(withRecord(record), voice('en'), today);
    expect(page.datasets.map(({ title, late }) => [title.text, late])).toEqual([['Provë: buxheti', '620 days late'], ['Provë: parkimi', undefined], ['Trial: trees of the town', undefined]]);
    expect(page.datasets[0]!.todo).toHaveLength(5);
    expect(page.datasets[0]!.todo[0]).toMatchObject({ id: 'keywords-stated', points: '30', word: 'missing' });
    expect(page.datasets[2]).toMatchObject({ score: 1, band: 'excellent', todo: [], more: [] });
    expect(page.whole).toMatchObject({ datasets: '3 data sets', late: '1 late' });
  });

  test('keeps the language of each title, derives Cyrillic from Serbian only, and claims none where none is stated', () => {
    const titles = (path: string) => openDataPage(withRecord(record), voice(path), today).datasets.map(({ title }) => [title.text, title.lang]);
    expect(titles('sr-cyrl')).toEqual([['Provë: buxheti', 'sq'], ['Provë: parkimi', ''], ['Проба: градско дрвеће', 'sr-Cyrl']]);
    expect(titles('sr')[2]).toEqual(['Proba: gradsko drveće', 'sr-Latn']);
    const written: OpenDataRecord = { ...record, datasets: [{ ...record.datasets[0]!, titles: { 'sr-Cyrl': 'Буџет', sr: 'Budžet' } }] };
    expect(openDataPage(withRecord(written), voice('sr-cyrl'), today).datasets[0]!.title).toEqual({ text: 'Буџет', lang: 'sr-Cyrl' });
  });

  test('leads from a publisher to the institution of that name', () => {
    const named: OpenDataRecord = { ...record, datasets: [{ ...record.datasets[0]!, publisher: 'komuna shembull' }] };
    expect(openDataPage(withRecord(named), voice('en'), today).publishers).toMatchObject([{ name: { text: 'Municipality of Example' }, href: '/en/example/' }]);
  });

  test('without a record has no figure, and says what would be measured', () => {
    const page = openDataPage(catalogue, voice('sq'), today);
    expect(page).toMatchObject({ publishers: [], datasets: [], command: expect.stringContaining('--keep 2026-Q4') as string });
    expect(page.whole).toBeUndefined();
    expect(page.dimensions.map(({ score }) => score)).toEqual([null, null, null, null, null]);
    expect(page.dimensions.flatMap(({ metrics }) => metrics).every(({ counts }) => counts.length === 0)).toBe(true);
  });

  test('shows the newest of several records', () => {
    const older: OpenDataRecord = { ...record, quarter: '2026-q3', date: '2026-08-01' };
    const both = readCatalogue([file('standard/data-quality.yaml', 'content/standard/data-quality.yaml'), ...[record, older].map((one) => ({ path: `monitoring/${one.quarter}/open-data.yaml`, bytes: new TextEncoder().encode(recordAsYaml(one)) }))]).catalogue;
    expect(both.openData.map(({ quarter }) => quarter)).toEqual(['2026-q3', '2026-q4']);
    expect(openDataPage(both, voice('en'), today).lead).toContain('21 November 2026');
  });
});
