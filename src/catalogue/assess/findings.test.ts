import { describe, expect, test } from 'vitest';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { ServiceFacts } from '../model/service.ts';
import type { Requirement } from '../model/standard.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { bandOf, completenessOf, reportsOf } from './completeness.ts';
import { monthsBefore } from './days.ts';
import { findingsOf } from './findings.ts';

const words = { sq: 'a', sr: 'b', en: 'c' };
const said = { title: 'a', asks: 'a', why: 'a', remedy: 'a', good: 'a', bad: 'a' };
const requirement = (id: string, rule: string, given: Partial<Requirement> = {}): Requirement => ({ id, dimension: 'completeness', level: 'must', rule, words: { sq: said, sr: said, en: said }, ...given });
const standard = (...requirements: Requirement[]): NonNullable<Catalogue['standard']> => ({
  version: 1, inForceFrom: '2026-04-03', weights: { must: 3, should: 2, may: 1 }, partial: 0.5, requirements,
  dimensions: [{ id: 'completeness', words, asks: words }], bands: [{ id: 'low', from: 0, words }, { id: 'high', from: 0.5, words }],
});
const service = (facts: Partial<ServiceFacts> = {}, given: Partial<Service> = {}): Service => ({ id: 'permit', institution: 'trial', folder: 'institutions/trial/services/permit', facts: { status: 'unconfirmed', ...facts }, texts: {}, places: {}, inherited: [], ...given });
const catalogue = (services: Service[], ...requirements: Requirement[]): Catalogue => ({
  ...readCatalogue([]).catalogue, services, standard: standard(...requirements), institutions: [{ id: 'trial', facts: { type: 'agency', names: words }, places: {} }],
});
const today = '2026-11-21';

describe('a finding', () => {
  test('wins what its level weighs, half of it where it is partly met', () => {
    const fees = [requirement('fee', 'stated', { with: { field: 'fees' } }), requirement('pay', 'payment', { level: 'should' })];
    const found = findingsOf(catalogue([service({ fees: 'none', conflicts: [{ field: 'fees', note: 'x' }] })], ...fees), today);
    expect(found.map(({ requirement: id, outcome, won, possible }) => ({ id, outcome, won, possible }))).toEqual([{ id: 'fee', outcome: 'partial', won: 1.5, possible: 3 }, { id: 'pay', outcome: 'not-applicable', won: 0, possible: 0 }]);
  });

  test('says where the answer has to be written', () => {
    const places = { review: { file: 'institutions/trial/services/permit/service.yaml', line: 7, column: 1 }, 'sr.summary': { file: 'institutions/trial/services/permit/sr.md', line: 3, column: 1 } };
    const rules = [requirement('fee', 'stated', { with: { field: 'fees' } }), requirement('checked', 'checked-recently'), requirement('editor', 'editor-named'), requirement('sum', 'stated', { with: { field: 'summary' } })];
    const found = findingsOf(catalogue([service({ review: { checked: '2020-01-01' } }, { places })], ...rules), today);
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'institutions/trial/services/permit/service.yaml:1', 'institutions/trial/services/permit/service.yaml:7', 'institutions/trial/institution.yaml:1', 'institutions/trial/services/permit/sr.md:3',
    ]);
  });

  test('of words that differ from the institution’s own stands in the institution’s files, not in the concept’s', () => {
    const place = (file: string) => ({ file, line: 3, column: 1 });
    const own = 'institutions/trial/services/permit/sq.md';
    const texts = { sq: { title: 'a', steps: ['a', 'b', 'c'] }, sr: { title: 'a', steps: ['a', 'b'] } };
    const found = (given: Partial<Service>) => findingsOf(catalogue([service({ concept: 'extract' }, { texts, ...given })], requirement('agree', 'facts-agree')), today).map(({ file }) => file);
    expect(found({ places: { 'sq.steps': place(own), 'sr.steps': place('concepts/extract/sr.md') } })).toEqual(['institutions/trial/services/permit/sr.md']);
    expect(found({ places: { 'sq.steps': place('concepts/extract/sq.md'), 'sr.steps': place('concepts/extract/sr.md') } })).toEqual(['concepts/extract/sr.md']);
    const steps = { steps: [{ by: 'applicant' as const }, { by: 'institution' as const }] };
    const ofSteps = (places: Service['places']) => findingsOf(catalogue([service({ concept: 'extract', ...steps }, { texts: { sq: texts.sq }, places })], requirement('agree', 'facts-agree')), today);
    expect(ofSteps({ steps: place('institutions/trial/services/permit/service.yaml') })).toMatchObject([{ outcome: 'missing', file: 'institutions/trial/services/permit/service.yaml', line: 3, reason: { code: 'steps-differ', values: { here: 2, there: 3 } } }]);
    expect(ofSteps({ steps: place('concepts/extract/service.yaml'), 'sq.steps': place(own) })).toMatchObject([{ file: 'institutions/trial/services/permit/service.yaml', line: 1 }]);
  });

  test('of two texts that differ, or of one that is older, costs no language a point of its own: nobody knows which is wrong', () => {
    const texts = { sq: { title: 'a', summary: 'Brenda 45 ditëve.' }, sr: { title: 'a', summary: 'U roku od 30 dana.', translatedFrom: { language: 'sq' as const, fields: { summary: 'older' } } } };
    const site = catalogue([service({}, { texts })], ...(['sq', 'sr'] as const).map((language) => requirement(`in-${language}`, 'translated', { with: { language } })), requirement('agree', 'facts-agree'), requirement('fresh', 'translation-fresh'));
    const found = findingsOf(site, today);
    expect(found.map(({ requirement: id, outcome, language }) => [id, outcome, language])).toEqual([['in-sq', 'met', 'sq'], ['in-sr', 'met', 'sr'], ['agree', 'missing', 'sr'], ['fresh', 'missing', 'sr']]);
    const [{ languages, score }] = reportsOf(site, found) as [ReturnType<typeof reportsOf>[number]];
    expect([languages.sq, languages.sr, score]).toEqual([{ won: 3, possible: 3, score: 1 }, { won: 3, possible: 3, score: 1 }, 0.5]);
  });

  test('is not made for a service that is withdrawn', () => {
    const withdrawn = catalogue([service({ status: 'withdrawn' })], requirement('fee', 'stated', { with: { field: 'fees' } }));
    expect(findingsOf(withdrawn, today)).toEqual([]);
    expect(reportsOf(withdrawn, [])).toMatchObject([{ institution: 'trial', services: 0, score: null }]);
  });

  test('is not made by a rule that does not exist, not even one called like a part of every object', () => {
    expect(findingsOf(catalogue([service()], requirement('a', 'constructor'), requirement('b', 'nothing')), today)).toEqual([]);
  });

  test('calls a translation stale when the words it was made from are gone, and knows nothing where their whole text is', () => {
    const texts = { sq: { summary: 'Leje.' }, sr: { title: 'Dozvola', translatedFrom: { language: 'sq' as const, fields: { title: '3f9a01c2' } } } };
    expect(findingsOf(catalogue([service({}, { texts })], requirement('fresh', 'translation-fresh')), today)).toMatchObject([{ outcome: 'missing', language: 'sr', reason: { code: 'field-stale' } }]);
    expect(findingsOf(catalogue([service({}, { texts: { sr: texts.sr } })], requirement('fresh', 'translation-fresh')), today)).toMatchObject([{ outcome: 'unknown' }]);
  });
});

describe('a share', () => {
  test('of nothing is no share rather than zero', () => {
    expect(completenessOf([])).toEqual({ won: 0, possible: 0, score: null });
  });

  test('falls into the highest band that it reaches', () => {
    expect([0, 0.49, 0.5, 1, null].map((score) => bandOf(standard(), score)?.id)).toEqual(['low', 'low', 'high', 'high', undefined]);
  });
});

test.each([['2026-11-21', 12, '2025-11-21'], ['2026-03-31', 1, '2026-02-28'], ['2024-03-31', 1, '2024-02-29'], ['2026-01-15', 3, '2025-10-15'], ['2024-02-29', 12, '2023-02-28'], ['2026-11-21', 0, '2026-11-21']])('%s less %i months is %s', (day, months, earlier) => {
  expect(monthsBefore(day, months)).toBe(earlier);
});

describe('a difference between the texts', () => {
  test('is shown at its very line: the item of a list, the entry of a map, in the concept where it is the concept’s', () => {
    const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
    const found = (own: Record<string, string>) => {
      const read = readCatalogue([
        file('institutions/trial/institution.yaml', 'type: agency\nnames: { sq: A, sr: B, en: C }\n'), file('institutions/trial/services/permit/service.yaml', 'status: unconfirmed\nconcept: permit\n'),
        file('concepts/permit/service.yaml', 'kind: permit\n'), file('concepts/permit/sq.md', '---\ntitle: Leje\nnotes: { unit: 5 euro }\n---\n'), file('concepts/permit/sr.md', '---\ntitle: Dozvola\nnotes:\n  contact: Reči.\n  unit: 6 evra\n---\n'),
        ...Object.entries(own).map(([name, text]) => file(`institutions/trial/services/permit/${name}`, text)),
      ]);
      expect(read.catalogue.services[0]!.inherited.filter((field) => field.split('.').length > 2)).toEqual([]);
      return findingsOf({ ...read.catalogue, standard: standard(requirement('agree', 'facts-agree')) }, today).map((finding) => `${finding.file}:${finding.line}`);
    };
    expect(found({ 'sq.md': '---\nsteps: [A., Prisni 5 ditë., B.]\n---\n', 'sr.md': '---\nsteps:\n  - A.\n\n  - Čekajte 6 dana.\n  - B.\n---\n' })).toEqual(['institutions/trial/services/permit/sr.md:5']);
    expect(found({ 'sr.md': '---\nnotes:\n  fees: Reči.\n---\n' })).toEqual(['concepts/permit/sr.md:5']);
    expect(found({ 'sr.md': '---\nnotes:\n  unit: 7 evra\n---\n' })).toEqual(['institutions/trial/services/permit/sr.md:3']);
  });
});
