import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataRules, type DataQuality, type DataRule } from '../model/data-quality.ts';
import type { Dataset, Distribution } from '../model/dataset.ts';
import type { Outcome } from '../model/finding.ts';
import { openDataFacts } from '../model/open-data.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { answerOf, formatOf, freshnessOf, frequencyOf } from './data-rules.ts';
import { byPublisher, dataScoreOf, dimensionSharesOf, inOrderOfNeed, judgeDataset, judgeDatasets, ratingOf } from './data-sets.ts';
import { daysBetween, endOf } from './days.ts';

const path = 'standard/data-quality.yaml';
const { catalogue, problems } = readCatalogue([{ path, bytes: readFileSync(join(import.meta.dirname, '../../../content', path)) }]);
const quality = catalogue.dataQuality!;
const today = '2026-11-21';
const eu = 'http://publications.europa.eu/resource/authority';

const bare: Dataset = { id: 'a', titles: {}, descriptions: {}, keywords: [], themes: [], spatial: [], temporal: [], languages: [], distributions: [] };
const wholeFile: Distribution = { accessUrl: 'https://a.example/', downloadUrl: 'https://a.example/a.csv', formats: [`${eu}/file-type/CSV`], mediaType: 'text/csv', licence: `${eu}/licence/CC_BY_4_0`, rights: '©', byteSize: 0, issued: '2024', modified: '2026-11-01' };
const whole: Dataset = {
  id: 'a', titles: { sq: 'Titulli', 'sr-Latn': 'Naslov' }, descriptions: { sq: 'Çfarë përmban dhe çfarë nuk përmban' }, publisher: 'K', contact: { email: 'a@b.example' }, licence: `${eu}/licence/CC_BY_4_0`, accessRights: `${eu}/access-right/PUBLIC`,
  keywords: ['a'], themes: ['b'], frequency: `${eu}/frequency/MONTHLY`, issued: '2024-01-01', modified: '2026-11-01', spatial: ['c'], temporal: ['d'], languages: ['sq'], distributions: [wholeFile],
};

describe('the yardstick', () => {
  test('is read without a problem, and uses every rule once', () => {
    expect(problems.filter(({ file }) => file === path)).toEqual([]);
    expect([...quality.metrics, ...quality.checks].map(({ rule }) => rule).sort()).toEqual([...dataRules].sort());
  });

  // https://data.europa.eu/mqa/methodology: 100 + 100 + 110 + 75 + 20 = 405 points in four ratings.
  test('has the points and ratings that the MQA publishes', () => {
    const points = Object.fromEntries(quality.dimensions.map(({ id }) => [id, quality.metrics.filter(({ dimension }) => dimension === id).reduce((sum, { weight }) => sum + weight, 0)]));
    expect(points).toEqual({ findability: 100, accessibility: 100, interoperability: 110, reusability: 75, contextuality: 20 });
    expect(quality.ratings.map(({ id, from }) => [id, from])).toEqual([['excellent', 351], ['good', 221], ['sufficient', 121], ['bad', 0]]);
    expect([351 / 405, 350.9 / 405, 221 / 405, 121 / 405, 120 / 405, 0, null].map((share) => ratingOf(quality, share)?.id)).toEqual(['excellent', 'good', 'good', 'sufficient', 'bad', 'bad', undefined]);
  });
});

describe('each rule', () => {
  /** What is changed in a whole data set, or in its one file, to be met and to be missing. */
  const examples: Readonly<Record<DataRule, { missing?: Partial<Dataset>; missingFile?: Partial<Record<keyof Distribution, unknown>>; outcome?: Outcome }>> = {
    keywords: { missing: { keywords: [] } }, themes: { missing: { themes: [] } }, spatial: { missing: { spatial: [] } }, temporal: { missing: { temporal: [] } },
    'access-url-answers': { outcome: 'unknown' }, 'download-url': { missingFile: { downloadUrl: undefined } }, 'download-url-answers': { outcome: 'unknown' },
    format: { missingFile: { formats: [] } }, 'media-type': { missingFile: { mediaType: undefined } }, 'format-from-vocabulary': { missingFile: { formats: ['CSV'], mediaType: 'csv' } },
    'non-proprietary': { missingFile: { formats: ['XLSX'], mediaType: undefined } }, 'machine-readable': { missingFile: { formats: ['PDF'], mediaType: 'application/pdf' } }, 'dcat-ap': { missing: { descriptions: {} } },
    licence: { missing: { licence: undefined as never }, missingFile: { licence: undefined } }, 'licence-from-vocabulary': { missing: { licence: 'CC BY' }, missingFile: { licence: 'https://licence.example/' } },
    'access-rights': { missing: { accessRights: undefined as never } }, 'access-rights-from-vocabulary': { missing: { accessRights: 'public' } }, 'contact-point': { missing: { contact: undefined as never } }, publisher: { missing: { publisher: undefined as never } },
    rights: { missingFile: { rights: undefined } }, 'byte-size': { missingFile: { byteSize: undefined } }, issued: { missing: { issued: undefined as never }, missingFile: { issued: undefined } }, modified: { missing: { modified: undefined as never }, missingFile: { modified: undefined } },
    fresh: { missing: { modified: '2026-10-20' }, missingFile: { modified: undefined } }, frequency: { missing: { frequency: undefined as never } }, described: { missing: { descriptions: {} } }, language: { missing: { languages: [] } }, 'official-titles': { missing: { titles: { en: 'T', und: 'T' } } }, 'contact-reachable': { missing: { contact: undefined as never } },
  };

  test.each(dataRules)('%s is met where it is stated and missing where it is not', (rule) => {
    const { missing, missingFile, outcome } = examples[rule];
    expect(answerOf(rule, { dataset: whole, distribution: wholeFile, quality, today })).toBe(outcome ?? 'met');
    const distribution = { ...wholeFile, ...missingFile } as Distribution;
    expect(answerOf(rule, { dataset: { ...whole, ...missing, distributions: [distribution] }, distribution, quality, today })).toBe(outcome ?? 'missing');
  });

  test('is partly met where a part is there: a title said twice, one official language, a name without an address', () => {
    const partly = (rule: DataRule, change: Partial<Dataset>) => answerOf(rule, { dataset: { ...whole, ...change }, quality, today });
    expect(partly('described', { titles: { sq: 'Buxheti i vitit 2025' }, descriptions: { sq: 'Buxheti: i vitit 2025. Buxheti!' } })).toBe('partial');
    expect(partly('official-titles', { titles: { 'sr-Cyrl': 'Наслов' } })).toBe('partial');
    expect(partly('contact-reachable', { contact: { name: 'Zyra' } })).toBe('partial');
  });

  test('a file without an access address is not DCAT-AP', () => {
    expect(answerOf('dcat-ap', { dataset: { ...whole, distributions: [wholeFile, { formats: [] }] }, quality, today })).toBe('missing');
  });

  test.each([['CSV', 'CSV'], ['text/csv', 'CSV'], ['.csv', 'CSV'], ['text/csv; charset=utf-8', 'CSV'], [`${eu}/file-type/CSV`, 'CSV'], ['https://www.iana.org/assignments/media-types/text/csv', 'CSV'], ['GeoJSON', 'GEOJSON'], ['json-ld', 'JSON_LD'], ['Excel', 'XLS'], ['WMS', 'WMS_SRVC'], ['paper', undefined], ['', undefined]])('the format “%s” is %s', (written, id) => {
    expect(formatOf(quality, written)?.id).toBe(id);
  });

  test.each([['monthly', 'MONTHLY'], [`${eu}/frequency/MONTHLY`, 'MONTHLY'], ['http://purl.org/cld/freq/monthly', 'MONTHLY'], ['R/P1Y', 'ANNUAL'], ['Annually', 'ANNUAL'], [`${eu}/frequency/UPDATE_CONT`, 'CONT'], ['http://purl.org/cld/freq/semiannual', 'ANNUAL_2'], ['now and then', undefined]])('the frequency “%s” is %s', (written, id) => {
    expect(frequencyOf(quality, written)?.id).toBe(id);
  });
});

describe('freshness', () => {
  const of = (change: Partial<Dataset>, day = today) => freshnessOf({ ...bare, ...change }, quality, day);

  test('counts the days beyond what the frequency allows', () => {
    expect(of({ frequency: 'MONTHLY', modified: '2026-10-21' })).toEqual({ outcome: 'met', frequency: 'MONTHLY', modified: '2026-10-21' });
    expect(of({ frequency: 'MONTHLY', modified: '2026-10-20' })).toEqual({ outcome: 'missing', frequency: 'MONTHLY', modified: '2026-10-20', late: 1 });
    expect(of({ frequency: 'annual', modified: '2024-03-10' })).toMatchObject({ late: 986 - 366 });
  });

  test('takes the newest date of the data set and its files, and a year at its end', () => {
    expect(of({ frequency: 'DAILY', modified: '2020-01-01', distributions: [{ formats: [], modified: today }] }).outcome).toBe('met');
    expect(of({ frequency: 'ANNUAL', modified: '2025' })).toMatchObject({ outcome: 'met', modified: '2025' });
    expect(of({ frequency: 'ANNUAL', issued: '2020-05-05' })).toMatchObject({ outcome: 'missing', modified: '2020-05-05' });
  });

  test('is unknown without a frequency, without a date, or where the frequency says no length of time', () => {
    expect([of({ modified: '2001-01-01' }), of({ frequency: 'DAILY' }), of({ frequency: 'IRREG', modified: '2001-01-01' }), of({ frequency: 'now and then', modified: '2001-01-01' })].map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  test('is not asked of what is no longer updated', () => {
    expect(of({ frequency: 'NEVER', modified: '2001-01-01' }).outcome).toBe('not-applicable');
  });

  test('rests on days that are counted right', () => {
    expect([endOf('2024-02'), endOf('2025'), endOf('2025-03-04')]).toEqual(['2024-02-29', '2025-12-31', '2025-03-04']);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});

describe('a data set', () => {
  test('that states everything wins every point that could be judged, and is excellent', () => {
    const judged = judgeDataset(whole, quality, today);
    expect(dataScoreOf(quality, [judged])).toEqual({ won: 325, possible: 325, score: 1, rating: 'excellent' });
    expect(judged.outcomes.unknown).toEqual(['access-url-answers', 'download-url-answers']);
    expect(judged.outcomes.missing).toBeUndefined();
  });

  test('that states nothing wins none, and addresses that nobody tried are unknown, not zero', () => {
    expect(dataScoreOf(quality, [judgeDataset(bare, quality, today)])).toEqual({ won: 0, possible: 325, score: 0, rating: 'bad' });
  });

  test('is judged by its best file', () => {
    const poor: Distribution = { accessUrl: 'https://a.example/', formats: ['PDF'] };
    for (const distributions of [[poor, wholeFile], [wholeFile, poor]]) expect(dataScoreOf(quality, [judgeDataset({ ...whole, distributions }, quality, today)]).score).toBe(1);
  });

  test('with an endless title keeps a line of it', () => {
    const judged = judgeDataset({ ...bare, titles: { sq: `a\n${'😀'.repeat(400)}`, sr: '\u0001' } }, quality, today);
    expect([...judged.titles.sq!]).toHaveLength(300);
    expect(judged.titles.sr).toBe('–');
  });
});

test('an address that a recorded check tried counts, and one that is shut wins nothing', () => {
  const found = (state: 'works' | 'broken' | 'refused') => new Map([wholeFile.accessUrl!, wholeFile.downloadUrl!].map((url) => [url, { url, checked: today, state }]));
  expect((['works', 'broken', 'refused'] as const).map((state) => dataScoreOf(quality, [judgeDataset(whole, quality, today, found(state))]))).toMatchObject([
    { won: 405, possible: 405, rating: 'excellent' }, { won: 325, possible: 405, rating: 'good' }, { won: 325, possible: 325 },
  ]);
});

describe('laws', () => {
  const text = fc.constantFrom('a', 'Titulli', 'CSV', 'text/csv', 'PDF', 'monthly', `${eu}/file-type/CSV`, `${eu}/licence/CC_BY_4_0`, `${eu}/access-right/PUBLIC`, 'http://a.example/');
  const date = fc.constantFrom('2020', '2024-05', '2026-11-01', '2027-01-01');
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const list = fc.uniqueArray(text, { maxLength: 2 });
  const words = fc.dictionary(fc.constantFrom('sq', 'sr-Latn', 'en', 'und'), text, { maxKeys: 3 });
  const distribution = fc.record({ accessUrl: fc.constant('https://a.example/'), downloadUrl: maybe(text), formats: list, mediaType: maybe(text), licence: maybe(text), rights: maybe(text), byteSize: maybe(fc.nat()), issued: maybe(date), modified: maybe(date) }) as fc.Arbitrary<Distribution>;
  const dataset = fc.record({ id: fc.constantFrom('a', 'b', 'c'), titles: words, descriptions: words, publisher: maybe(text), contact: maybe(fc.record({ name: text })), licence: maybe(text), accessRights: maybe(text), keywords: list, themes: list, frequency: maybe(text), issued: maybe(date), modified: maybe(date), spatial: list, temporal: list, languages: list, distributions: fc.array(distribution, { maxLength: 3 }) }) as fc.Arbitrary<Dataset>;
  const scoreOf = (one: Dataset) => dataScoreOf(quality, [judgeDataset(one, quality, today)]);

  test('to state what was not stated never lowers points or share', () => {
    fc.assert(fc.property(dataset, dataset, fc.nat(), distribution, (one, other, which, file) => {
      const filled = (value: object, more: object) => Object.fromEntries(Object.keys({ ...value, ...more }).map((key) => {
        const [old, fresh] = [(value as Record<string, unknown>)[key], (more as Record<string, unknown>)[key]];
        return [key, key === 'distributions' ? old : Array.isArray(old) ? [...new Set([...old, ...(fresh as string[])])] : typeof old === 'object' && old !== null ? { ...(fresh as object), ...old } : old ?? fresh];
      }));
      const distributions = one.distributions.map((inner, index) => (index === which % one.distributions.length ? filled(inner, file) as unknown as Distribution : inner));
      const before = scoreOf(one);
      for (const more of [filled(one, other) as unknown as Dataset, { ...one, distributions }, { ...one, distributions: [...one.distributions, file] }]) {
        const after = scoreOf(more);
        expect(after.won).toBeGreaterThanOrEqual(before.won);
        expect(after.score!).toBeGreaterThanOrEqual(before.score!);
      }
    }), { numRuns: 300 });
  });

  test('the order of data sets, files and words changes nothing', () => {
    const shuffled = fc.array(dataset, { maxLength: 4 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(shuffled, ([all, mixed]) => {
      const record = (datasets: readonly Dataset[]) => judgeDatasets(datasets, quality, { file: 'a.ttl', format: 'turtle' }, today, '2026-q4');
      const backwards = mixed.map((one) => ({ ...one, keywords: [...one.keywords].reverse(), distributions: [...one.distributions].reverse() }));
      const total = (datasets: readonly Dataset[]) => dataScoreOf(quality, record(datasets).datasets);
      expect(total(backwards)).toEqual(total(all));
      const ids = all.map(({ id }) => id);
      if (new Set(ids).size === ids.length) expect(record(mixed)).toEqual(record(all));
    }), { numRuns: 150 });
  });

  test('a share lies between 0 and 1, dimensions add up to the whole, and the record is valid', () => {
    fc.assert(fc.property(fc.array(dataset, { minLength: 1, maxLength: 5 }), (datasets) => {
      const record = judgeDatasets(datasets, quality, { file: 'a.ttl', format: 'turtle' }, today, '2026-q4');
      const { won, possible, score } = dataScoreOf(quality, record.datasets);
      const dimensions = Object.values(dimensionSharesOf(quality, record.datasets));
      expect(score! >= 0 && score! <= 1).toBe(true);
      expect(dimensions.reduce((sum, share) => sum + share.won, 0)).toBe(won);
      expect(dimensions.reduce((sum, share) => sum + share.possible, 0)).toBe(possible);
      expect(openDataFacts.safeParse(record).error).toBeUndefined();
      expect(byPublisher(record.datasets).flatMap((one) => one.datasets)).toHaveLength(datasets.length);
      expect(inOrderOfNeed(record.datasets)).toHaveLength(datasets.length);
    }), { numRuns: 150 });
  });
});

test('a metric that the yardstick gains is judged without a line of code', () => {
  const changed: DataQuality = { ...quality, metrics: [...quality.metrics, { ...quality.metrics[0]!, id: 'language-stated-too', rule: 'language', weight: 45 }] };
  expect(dataScoreOf(changed, [judgeDataset(whole, changed, today)])).toMatchObject({ won: 370, possible: 370 });
});
