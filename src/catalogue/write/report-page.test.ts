import { describe, expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { articleInWords, reportWords } from '#languages/words/reports.ts';
import { voiceOf, type Voice } from '#languages/voice.ts';
import { assess } from '../assess/assess.ts';
import { findingsOf } from '../assess/findings.ts';
import { reportsOf } from '../assess/completeness.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { Requirement } from '../model/standard.ts';
import { listNames, type Vocabularies } from '../model/vocabulary.ts';
import { overviewOf } from './overview-page.ts';
import { plainOf, richOf } from './rich.ts';
import { reportPage, reportParts } from './report-page.ts';
import { requirementPage } from './requirement-page.ts';

const voice = (path: string): Voice => voiceOf(routes.find((route) => route.path === path)!, { keepLatin: [], words: {} });
const english = voice('en');
const inEach = (words: string) => ({ sq: words, sr: words, en: words });
const requirement = (id: string, level: Requirement['level'], rule: string, params?: Requirement['with']): Requirement => {
  const words = { title: id, asks: `asks ${id}.`, why: '', remedy: `Write \`${id}\`.`, good: '', bad: '' };
  return { id, dimension: 'completeness', level, rule, ...(params ? { with: params } : {}), words: { sq: words, sr: words, en: words } };
};
const service = (institution: string, id: string, facts: object): Service => ({ id, institution, facts: { status: 'unconfirmed', ...facts } as Service['facts'], texts: { en: { title: id } }, places: {}, inherited: [], folder: `institutions/${institution}/services/${id}` });
const catalogue: Catalogue = {
  institutions: [{ id: 'a', facts: { type: 'municipality', names: inEach('A') }, places: {} }, { id: 'b', facts: { type: 'municipality', names: inEach('B') }, places: {} }],
  services: [service('a', 'one', { fees: 'none' }), service('a', 'two', {}), service('b', 'three', { fees: 'none', unseen: ['forms'] })],
  concepts: [], vocabularies: Object.fromEntries(listNames.map((list) => [list, new Map()])) as unknown as Vocabularies,
  standard: {
    version: 1, inForceFrom: '2026-04-03', weights: { must: 3, should: 2, may: 1 }, partial: 0.5, dimensions: [{ id: 'completeness', words: inEach('Completeness'), asks: inEach('All of it.') }], bands: [{ id: 'some', from: 0, words: inEach('Some') }],
    requirements: [requirement('editor-named', 'should', 'editor-named'), requirement('fee-stated', 'must', 'stated', { field: 'fees' }), requirement('form-available', 'must', 'stated', { field: 'forms' })],
  },
  script: { keepLatin: [], words: {} } as Catalogue['script'], snapshots: [], addresses: new Map(), links: new Map(), openData: [],
};
const findings = findingsOf(catalogue, '2026-11-22');
const reports = reportsOf(catalogue, findings);

describe('the report of an institution', () => {
  const page = reportPage(catalogue, reports[0]!, findings, english);

  test('says of an institution without an entry that entries are missing, not that nothing is', () => {
    const owing: Catalogue = { ...catalogue, services: [], obligations: [{ id: 'permit', names: inEach('Permit'), institutions: ['a'] }], standard: { ...catalogue.standard!, requirements: [...catalogue.standard!.requirements, requirement('service-described', 'must', 'described')] } };
    const judged = assess(owing, '2026-11-22');
    const reported = reportPage(judged.catalogue, judged.reports[0]!, judged.findings, english);
    expect([reported.judged, reported.groups, reported.findingsLead]).toEqual([true, [], reportWords.entriesMissing.en]);
    expect(reported.requirements.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(['service-described']);
    expect(reported.coverage!.alone).toContain('0 of 0 points for the entries themselves, 0 of ');
    expect(reportPage(owing, judged.reports[1]!, [], english)).toMatchObject({ judged: false, findingsLead: reportWords.nothingMissing.en });
  });

  test('puts first where most points can be gained', () => {
    expect(page.groups.map(({ id, gain }) => [id, gain])).toEqual([['two', 6], ['institution', 4], ['one', 3]]);
  });

  test('names once what is missing once for all services', () => {
    expect(page.groups[1]!.findings).toMatchObject([{ gain: 4, counts: 'counts for all 2 services', place: 'institution.yaml:1' }]);
  });

  test('gives the place within the folder of the service', () => {
    expect(page.groups[0]!).toMatchObject({ folder: 'institutions/a/services/two/', findings: [{ place: 'service.yaml:1' }, { place: 'service.yaml:1' }] });
  });

  test('leads from a language that lost points to what is to be written in it, and from no other', () => {
    const lost = { ...reports[0]!, languages: { ...reports[0]!.languages, sr: { won: 3, possible: 6, score: 0.5 }, en: { won: 4, possible: 4, score: 1 } } };
    expect(reportPage(catalogue, lost, findings, english).languages.filter(({ id }) => id !== 'sq').map(({ id, href }) => [id, href])).toEqual([['sr', '/en/reports/a/work/#translate-sr'], ['en', undefined]]);
    const aged = { ...catalogue, standard: { ...catalogue.standard!, requirements: [requirement('fresh', 'should', 'translation-fresh')] } };
    const old = { ...findings[0]!, requirement: 'fresh', outcome: 'partial' as const, language: 'en' as const };
    expect(reportPage(aged, { ...reports[0]!, requirements: { fresh: { met: 0, partial: 1, missing: 0, unknown: 0, 'not-applicable': 0, won: 1, possible: 2, score: 0.5 } } }, [old], english).languages.map(({ href }) => href)).toEqual([undefined, undefined, '/en/reports/a/work/#translate-en']);
  });

  test('counts texts in languages that the institution added, and says nothing of them where it added none', () => {
    const added: Catalogue = { ...catalogue, institutions: catalogue.institutions.map((institution) => ({ ...institution, facts: { ...institution.facts, languages: ['sq', 'sr', 'tr'] } })), services: catalogue.services.map((one) => (one.id === 'one' ? { ...one, further: { tr: { title: 'Bir' } } } : one)) };
    const said = (path: string) => reportPage(added, reports[0]!, findings, voice(path)).addedTexts;
    expect(said('en')).toBe('In languages that the institution added – Turkish: services with a text 1 of 2. This is counted, but gains no points.');
    expect(said('sr-cyrl')).toBe('На језицима које је институција додала – турски: услуге са текстом 1 од 2. То се броји, али не доноси поене.');
    expect('addedTexts' in page).toBe(false);
  });

  test('shows the service with the lowest score first', () => {
    expect(page.perService.map(({ id }) => id)).toEqual(['two', 'one']);
  });
});

test('what is unknown is listed apart and is no gap', () => {
  const page = reportPage(catalogue, reports[1]!, findings, english);
  expect(page.unknown.map(({ requirement: title }) => plainOf(title))).toEqual(['form-available']);
  expect(page.groups.flatMap((group) => group.findings.map((finding) => plainOf(finding.requirement)))).toEqual(['“editor-named”']);
  expect(page.groups.flatMap((group) => group.findings.map(({ word }) => word))).toEqual(['Not met']);
});

test('the overview begins with the best score', () => {
  expect(overviewOf(catalogue, reports, english).institutions.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('many institutions are compared by their type, none is lost, and long lists of one type stand folded', () => {
  const many: Catalogue = { ...catalogue, institutions: [...catalogue.institutions, ...Array.from({ length: 25 }, (_, number) => ({ id: `m${number}`, facts: { type: number < 3 ? 'ministry' as const : 'municipality' as const, names: inEach(`M ${number}`) }, places: {} }))] };
  const overview = overviewOf(many, reportsOf(many, findings), english);
  expect(overview.types!.map(({ institutions, folded }) => [institutions.length, folded])).toEqual([[24, true], [3, false]]);
  expect(overview.types!.flatMap(({ institutions }) => institutions.map(({ id }) => id)).sort()).toEqual(overview.institutions.map(({ id }) => id).sort());
  expect(overview.types![0]!.institutions[0]!.id).toBe('b');
  expect(overviewOf(catalogue, reports, english).types).toBeUndefined();
});

test('a requirement says which services meet it and which do not', () => {
  const page = requirementPage({ catalogue, services: catalogue.services, open: { addressed: catalogue.services, findings, inventory: [], today: '2026-11-23', root: '' } }, catalogue.standard!.requirements[1]!, english);
  expect(page.institutions[0]!.services.map(({ outcome, links }) => [outcome, links.map(({ title }) => title.text)])).toEqual([['met', ['one']], ['missing', ['two']]]);
});

test('a requirement says how its percentages are to be read only where they are not those of the services beside them', () => {
  const of = { catalogue, services: catalogue.services, open: { addressed: catalogue.services, findings, inventory: [], today: '2026-11-23', root: '' } };
  expect(requirementPage(of, catalogue.standard!.requirements[1]!, english).reading).toEqual([]);
  expect(requirementPage(of, requirement('service-described', 'must', 'described'), english).reading).toEqual([reportWords.coverageLead.en, reportWords.sharesOfEntries.en]);
});

test('a catalogue without a standard judges nothing and breaks nothing', () => {
  const { standard, ...bare } = catalogue;
  const none = reportsOf(bare, []);
  expect(overviewOf(bare, none, english).institutions.map(({ score }) => score)).toEqual([null, null]);
  expect(reportPage(bare, none[0]!, [], english)).toMatchObject({ score: null, groups: [], unknown: [] });
});

test('names of fields and files keep their script, the words around them do not', () => {
  expect(richOf('Napišite `fees` u `service.yaml`.', voice('sr-cyrl'))).toEqual([{ text: 'Напишите ' }, { text: 'fees', code: true }, { text: ' у ' }, { text: 'service.yaml', code: true }, { text: '.' }]);
});

test('a place in an act is called by what the act is', () => {
  expect(articleInWords('commitment 3', 'plan')).toMatchObject({ word: { sr: 'obaveza' }, number: '3' });
  expect(articleInWords('8(f)1', 'guide')).toMatchObject({ word: { en: 'point' }, number: '8(f)1' });
  expect(articleInWords('10(1)(h)', 'regulation')).toMatchObject({ word: { sq: 'neni' }, number: '10(1)(h)' });
});

test('a long report stands in pages: each service once, with what is open in it; what concerns the institution on the first', () => {
  const row = (id: string) => ({ id, name: id, score: 0, points: '', dimensions: [] });
  const group = (id: string) => ({ id, title: id, gain: 1, points: '', who: [], findings: [] });
  const ids = Array.from({ length: 7 }, (_, number) => `s${number}`);
  const whole = { perService: ids.map(row), groups: [...ids.slice(1).reverse().map(group), group('institution')] };
  expect(reportParts(whole, 7)).toEqual([{ number: 1, of: 1, ...whole }]);
  const parts = reportParts(whole, 3);
  expect(parts.flatMap(({ perService }) => perService.map(({ id }) => id))).toEqual(ids);
  expect(parts.map(({ number, of, groups }) => [number, of, groups.map(({ id }) => id)])).toEqual([[1, 3, ['institution', 's1']], [2, 3, ['s2', 's3', 's4']], [3, 3, ['s5', 's6']]]);
});
