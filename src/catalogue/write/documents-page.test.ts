import { describe, expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { documentWords, periodInWords } from '#languages/words/documents.ts';
import { voiceOf } from '#languages/voice.ts';
import { assess } from '../assess/assess.ts';
import { readCatalogue } from '../read/catalogue.ts';
import type { SourceFile } from '../read/source.ts';
import { documentsOverview, documentsPage } from './documents-page.ts';
import { documentsAsData, reportAsData, type Judged } from './open-data.ts';
import { tableAsCsv } from './table.ts';
import { tables } from './tables.ts';

const file = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) });
const said = '{ title: a, asks: a, why: a, remedy: a, good: a, bad: a }';
const requirement = (id: string, rule: string, more = '') => file(`standard/requirements/${id}.yaml`, `dimension: completeness\nlevel: must\nrule: ${rule}\n${more}words: { sq: ${said}, sr: ${said}, en: ${said} }\n`);
const words = (name: string) => `words: { sq: ${name}, sr: ${name}, en: ${name} }, asks: { sq: a, sr: a, en: a }`;
const site = (documents?: string): SourceFile[] => [
  file('standard/standard.yaml', 'version: 1\ninForceFrom: 2026-04-03\nweights: { must: 3, should: 2, may: 1 }\npartial: 0.5\ndimensions: [{ id: completeness, words: { sq: a, sr: a, en: a }, asks: { sq: a, sr: a, en: a } }]\nbands: [{ id: low, from: 0, words: { sq: a, sr: a, en: Low } }]\n'),
  requirement('document-published', 'document-published'), requirement('document-in-serbian', 'document-language', 'with: { language: sr }\n'),
  file('standard/inventory.yaml', `budget: { ${words('Budget')}, level: must, every: P1Y, order: 1 }\nassembly: { ${words('Assembly')}, level: must, types: [municipality], order: 2 }\nvacancies: { ${words('Vacancies')}, level: may, order: 3 }\n`),
  file('institutions/trial/institution.yaml', 'type: agency\nnames: { sq: Agjencia, sr: Agencija, en: Agency }\n'),
  ...(documents === undefined ? [] : [file('institutions/trial/documents.yaml', documents)]),
];
const english = voiceOf(routes.find(({ path }) => path === 'en')!, { keepLatin: [], words: {} });
const today = '2026-11-22';

function judgedOf(documents?: string): Judged {
  const read = readCatalogue(site(documents));
  expect(read.problems).toEqual([]);
  return { ...assess(read.catalogue, today), services: [], root: 'https://katalogu.example' };
}
function pageOf(documents?: string): ReturnType<typeof documentsPage> {
  const { catalogue, reports, inventory } = judgedOf(documents);
  return documentsPage(catalogue, reports[0]!, inventory, today, english);
}
const budget = 'budget:\n  - { id: budget-2026, title: { sq: Buxheti 2026 }, translated: [sq], period: 2026, languages: [sq], url: "https://example.org/b", format: ods }\n';

describe('the inventory of an institution', () => {
  test('shows each category that is asked of it, in the order of the inventory, and none that is asked of others', () => {
    expect(pageOf(budget).categories.map(({ id, answer, outcome }) => `${id} ${answer} ${outcome}`)).toEqual(['budget published partial', 'vacancies left-out missing']);
  });

  test('tells apart what nobody has said, what is known not to be published, and what nobody has looked at', () => {
    expect(pageOf('vacancies: none\n').categories.map(({ id, answer, outcome }) => `${id} ${answer} ${outcome}`)).toEqual(['budget left-out missing', 'vacancies none missing']);
    expect(pageOf()).toMatchObject({ looked: false, score: null, categories: [{ answer: 'unknown', outcome: 'unknown', findings: [] }, { answer: 'unknown', outcome: 'unknown', findings: [] }] });
  });

  test('shows a document with its words, and leaves out what is not stated', () => {
    const [document] = pageOf(budget).categories[0]!.documents;
    expect(document).toEqual({ id: 'budget-2026', title: { text: 'Buxheti 2026', lang: 'sq' }, translated: true, url: 'https://example.org/b', period: '2026', languages: 'Albanian', format: 'ODS' });
  });

  test('says of a category without documents one thing, worth all that it loses', () => {
    expect(pageOf('vacancies: none\n').categories.map(({ findings }) => findings.map(({ gain, place }) => ({ gain, place })))).toEqual([
      [{ gain: 6, place: 'institutions/trial/documents.yaml:1' }], [{ gain: 2, place: 'institutions/trial/documents.yaml:1' }],
    ]);
  });

  test('weighs a document no more than its category', () => {
    expect(judgedOf(budget).inventory.map(({ service, requirement: id, won, possible }) => `${service} ${id} ${won}/${possible}`)).toEqual(['budget document-in-serbian 0/3', 'budget document-published 3/3', 'vacancies document-in-serbian 0/1', 'vacancies document-published 0/1']);
  });
});

test('the overview says in a cell how many there are, or why there is no number', () => {
  const cells = (documents?: string) => {
    const { catalogue, reports } = judgedOf(documents);
    return documentsOverview(catalogue, reports, today, english).categories.map((category) => category.cells[0]!.words);
  };
  expect(cells(`${budget}vacancies: none\n`)).toEqual(['1', documentWords.notAsked.en, documentWords.nonePublished.en]);
  expect(cells()).toEqual([documentWords.unknown.en, documentWords.notAsked.en, documentWords.unknown.en]);
});

describe('the open files', () => {
  test('hold every document, and every category that has none with its answer', () => {
    const [head, ...rows] = [...tableAsCsv(tables.documentsTable, judgedOf(budget))].join('').trim().split('\r\n').map((line) => line.split(','));
    const column = (name: string) => head!.indexOf(name);
    expect(rows.map((row) => [row[column('category')], row[column('answer')], row[column('id')], row[column('period')], row[column('title_sq')]])).toEqual([['budget', 'published', 'budget-2026', '2026', 'Buxheti 2026'], ['vacancies', 'not-stated', '', '', '']]);
    expect(documentsAsData(judgedOf('vacancies: none\n')).institutions[0]!.categories).toEqual([{ id: 'budget', outcome: 'missing' }, { id: 'vacancies', documents: 'none', outcome: 'missing' }]);
  });

  test('give the inventory of a report beside its findings, never among them', () => {
    const judged = judgedOf(budget);
    const report = reportAsData(judged, judged.reports[0]!);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ score: null, requirements: {}, inventory: { looked: true, won: 3, possible: 8, score: 0.375 } });
    expect(report.inventory.findings).toHaveLength(4);
  });
});

test.each([['2026', '2026', '2026. godina'], ['2026-q3', 'third quarter of 2026', 'treće tromesečje 2026.'], ['2026-03', 'March 2026', 'mart 2026.'], ['2026/2028', '2026–2028', '2026–2028']])('the period %s is read as %s', (period, en, sr) => {
  expect(periodInWords(period)).toMatchObject({ en, sr });
});
