import { describe, expect, test } from 'vitest';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { ServiceFacts } from '../model/service.ts';
import type { Requirement } from '../model/standard.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { assess } from './assess.ts';
import { datesOf } from './due.ts';
import { nextCheckOf, uncheckedFor } from './unchecked.ts';
import { idOf, pointsOf, translationsIn, workOf, type Task } from './worklist.ts';

const words = { sq: 'a', sr: 'b', en: 'c' };
const said = { title: 'a', asks: 'a', why: 'a', remedy: 'a', good: 'a', bad: 'a' };
const requirement = (id: string, rule: string, given: Partial<Requirement> = {}): Requirement => ({ id, dimension: 'completeness', level: 'must', rule, words: { sq: said, sr: said, en: said }, ...given });
const checked = requirement('checked-recently', 'checked-recently', { with: { months: 12, warn: 18 } });
const next = requirement('next-check-planned', 'next-check', { level: 'may' });
const today = '2026-11-21';
const service = (id: string, facts: Partial<ServiceFacts> = {}, given: Partial<Service> = {}): Service => ({ id, institution: 'trial', folder: `institutions/trial/services/${id}`, facts: { status: 'unconfirmed', review: { checked: '2026-11-01', next: '2027-05-01' }, ...facts }, texts: {}, places: {}, inherited: [], ...given });
const catalogue = (services: readonly Service[], requirements: readonly Requirement[], given: { institution?: Partial<Institution['facts']>; acts?: Catalogue['vocabularies']['acts'] } = {}): Catalogue => {
  const { catalogue: empty } = readCatalogue([]);
  return {
    ...empty, services, vocabularies: { ...empty.vocabularies, ...(given.acts ? { acts: given.acts } : {}) },
    institutions: [{ id: 'trial', facts: { type: 'agency', names: words, ...given.institution }, places: {} }],
    standard: { version: 1, inForceFrom: '2026-04-03', weights: { must: 3, should: 2, may: 1 }, partial: 0.5, requirements, dimensions: [{ id: 'completeness', words, asks: words }], bands: [{ id: 'low', from: 0, words }] },
  };
};
const work = (...given: Parameters<typeof catalogue>): Task[] => workOf(assess(catalogue(...given), today), 'trial');
const shown = (tasks: readonly Task[]) => tasks.map(({ kind, services, obligation, requirement: asked, points, overdue }) => [kind, obligation ?? services.join('+'), asked ?? '', points, overdue ?? ''].join(' ').trimEnd());

describe('the work list of an institution', () => {
  test('puts what is late before all else, then points, then the order of the standard', () => {
    const fee = requirement('fee-stated', 'stated', { with: { field: 'fees' } });
    const silence = requirement('silence-stated', 'stated', { with: { field: 'silence' }, level: 'should' });
    const late = service('late', { fees: 'none', silence: 'granted', review: { checked: '2025-01-01', next: '2027-01-01' } });
    expect(shown(work([late, service('gaps'), service('never', { fees: 'none', silence: 'granted', review: undefined } as never)], [silence, fee, checked, next]))).toEqual([
      'check late checked-recently 3 324', 'check never checked-recently 3', 'fill gaps fee-stated 3', 'fill gaps silence-stated 2', 'check never next-check-planned 1', 'check late next-check-planned 0.5',
    ]);
  });

  test('asks once for what one line of institution.yaml mends for every service, with the points of all', () => {
    const [task, ...others] = work([service('a'), service('b'), service('c')], [requirement('editor-named', 'editor-named', { level: 'should' })]);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ kind: 'fill', services: ['a', 'b', 'c'], points: 6, file: 'institutions/trial/institution.yaml', doer: { by: 'institution' } });
  });

  test('gives to the keeper of the shared description what stands there, once', () => {
    const places = { 'sq.summary': { file: 'concepts/permit/sq.md', line: 3, column: 1 } };
    const texts = { sq: { title: 'Leje', summary: 'Leje' } };
    const tasks = work([service('a', {}, { texts, places }), service('b', {}, { texts, places })], [requirement('plain-summary', 'plain-summary', { with: { characters: 200 } })]).filter(({ notice }) => notice === undefined);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({ kind: 'correct', services: ['a', 'b'], doer: { by: 'concept', concept: 'permit' } });
  });

  test('asks for everyday names where there are few, without points, after all that brings some', () => {
    const tasks = work([service('a', {}, { texts: { sq: { title: 'Leje' }, sr: { title: 'Dozvola', alsoCalled: ['papir'] } } })], [requirement('fee-stated', 'stated', { with: { field: 'fees' } })]);
    expect(shown(tasks)).toEqual(['fill a fee-stated 3', 'fill a  0']);
    expect(tasks[1]).toMatchObject({ field: 'alsoCalled', file: 'institutions/trial/services/a/sq.md', notice: { what: 'names', languages: [{ language: 'sq', names: 0 }, { language: 'sr', names: 1 }] } });
  });

  test('names the role, its deputy and the unit of the service', () => {
    const publishing = { role: words, deputy: words };
    expect(work([service('a', { unit: 'registry' })], [requirement('fee-stated', 'stated', { with: { field: 'fees' } })], { institution: { publishing } })[0]!.doer).toEqual({ by: 'institution', ...publishing, unit: 'registry' });
  });

  test('reminds of a check from 30 days before its day, without points', () => {
    const near = service('near', { review: { checked: '2026-06-01', next: '2026-12-21' } });
    const far = service('far', { review: { checked: '2026-06-01', next: '2026-12-22' } });
    expect(work([near, far], [checked, next]).map(({ kind, services, points, due, late }) => ({ kind, services, points, due, late }))).toEqual([{ kind: 'check', services: ['near'], points: 0, due: '2026-12-21', late: false }]);
  });

  test('counts a check as late by the day that was set or by the months that the standard allows, whichever is sooner', () => {
    const of = (review: ServiceFacts['review']) => nextCheckOf(catalogue([], [checked]), service('a', { review }), today);
    expect(of({ checked: '2026-06-01', next: '2026-10-01' })).toBe('2026-10-01');
    expect(of({ checked: '2026-06-01', next: '2028-01-01' })).toBe('2027-06-01');
    expect(of({ checked: '2999-01-01', next: '2027-02-01' })).toBe('2027-02-01');
    expect(shown(work([service('a', { review: { checked: '2026-06-01', next: '2026-11-11' } })], [checked, next]))).toEqual(['check a next-check-planned 0.5 10']);
  });

  test('asks for the new fee from 90 days before the old one ends, unless it is there', () => {
    const fee = { amount: 2, currency: 'EUR' as const };
    const ends = (to: string) => service('a', { fees: [{ id: 'issue', ...fee, to }] });
    expect(shown(work([ends('2027-02-19')], []))).toEqual(['renew a  0']);
    expect(shown(work([ends('2027-02-20')], []))).toEqual([]);
    expect(shown(work([ends('2026-11-20')], []))).toEqual(['renew a  0 1']);
    expect(work([service('a', { fees: [{ id: 'issue', ...fee, to: '2026-12-31' }, { id: 'issue-2027', ...fee, from: '2027-01-01' }] })], [])).toEqual([]);
  });

  test.each([
    ['begins more than a day later', { from: '2027-01-02' }], ['ends no later', { from: '2026-06-01', to: '2026-12-31' }], ['is for another case', { from: '2027-01-01', when: 'urgent' }], ['is for each page', { from: '2027-01-01', per: 'page' as const }],
  ])('does not take a fee for the new one that %s', (_, other) => {
    const fee = { amount: 2, currency: 'EUR' as const };
    const read = catalogue([service('a', { fees: [{ id: 'issue', ...fee, to: '2026-12-31' }, { id: 'other', ...fee, ...other }] })], []);
    expect(datesOf(read, read.institutions[0]!, today).map(({ part, due }) => `${part} ${due}`)).toContain('issue 2026-12-31');
  });

  test('asks for new hours where all hours end, not where an exception is over', () => {
    const summer = { opens: '07:00', closes: '15:00', from: '2026-06-01', to: '2026-08-31' };
    expect(work([], [], { institution: { offices: [{ id: 'counter', hours: [summer] }] } })).toMatchObject([{ kind: 'renew', services: [], due: '2026-08-31', overdue: 82, file: 'institutions/trial/institution.yaml' }]);
    expect(work([], [], { institution: { hours: [summer, { opens: '08:00', closes: '16:00' }] } })).toEqual([]);
  });

  test('tells of an act that another has replaced, beside a fee or a time limit', () => {
    const acts = new Map([['old', { words, replacedBy: 'new' }], ['new', { words }]]) as unknown as Catalogue['vocabularies']['acts'];
    const tasks = work([service('a', { timeLimit: { decision: { days: 30, act: 'old' } }, fees: [{ id: 'a', amount: 1, currency: 'EUR', act: 'old' }, { id: 'b', amount: 2, currency: 'EUR', act: 'old' }] })], [], { acts });
    expect(tasks.map(({ kind, field, notice }) => ({ kind, field, notice }))).toEqual(['fees', 'timeLimit.decision'].map((field) => ({ kind: 'correct', field, notice: { what: 'act', act: 'old', by: 'new' } })));
  });

  test('keeps what nobody could judge at the end, without points', () => {
    const tasks = work([service('a', { unseen: ['fees'] })], [requirement('fee-stated', 'stated', { with: { field: 'fees' } }), requirement('silence-stated', 'stated', { with: { field: 'silence' }, level: 'may' })]);
    expect(shown(tasks)).toEqual(['fill a silence-stated 1', 'find-out a fee-stated 0']);
  });

  test('asks to settle what official sources contradict', () => {
    const tasks = work([service('a', { fees: 'none', conflicts: [{ field: 'fees', note: 'x' }] })], [requirement('fee-stated', 'stated', { with: { field: 'fees' } })]);
    expect(shown(tasks)).toEqual(['settle a fee-stated 1.5']);
  });

  test('asks nothing of a service that is withdrawn', () => {
    const gone = service('gone', { status: 'withdrawn', review: { checked: '2020-01-01', next: '2021-01-01' }, fees: [{ id: 'issue', amount: 2, currency: 'EUR', to: '2020-01-01' }] });
    expect(work([gone], [checked, next])).toEqual([]);
    expect(datesOf(catalogue([gone], [checked]), catalogue([gone], []).institutions[0]!, today)).toEqual([]);
  });

  test('has an id for each task that no other has', () => {
    const tasks = work([service('a', { review: { checked: '2020-01-01' } }), service('b', { fees: [{ id: 'x', amount: 1, currency: 'EUR', to: '2026-12-01' }] })], [checked, next, requirement('fee-stated', 'stated', { with: { field: 'fees' } }), requirement('editor-named', 'editor-named')]);
    expect(new Set(tasks.map(idOf)).size).toBe(tasks.length);
    expect(pointsOf(tasks)).toBe(3 + 1 + 3 + 6);
  });
});

describe('what translators have to do', () => {
  const inSerbian = requirement('text-in-serbian', 'translated', { with: { language: 'sr' } });
  const of = (texts: Service['texts'], ...requirements: Requirement[]) => { const read = catalogue([service('a', {}, { texts })], requirements); return translationsIn(read, 'trial', workOf(assess(read, today), 'trial')).filter(({ language }) => language === 'sr'); };

  test('is each field that is missing, by language and service', () => {
    expect(of({ sq: { title: 'Leje', summary: 'Leje për të ndërtuar.', steps: ['Paguani.'] }, sr: { title: 'Dozvola' } }, inSerbian)).toMatchObject([{ language: 'sr', service: 'a', field: 'steps', state: 'missing' }, { language: 'sr', service: 'a', field: 'summary', state: 'missing' }]);
  });

  test('is the whole text where there is none', () => {
    expect(of({ sq: { title: 'Leje' } }, inSerbian)).toEqual([{ language: 'sr', service: 'a', state: 'missing', file: 'institutions/trial/services/a/sr.md' }]);
  });

  test('is what says something else, and what is older than its source', () => {
    expect(of({ sq: { title: 'a', summary: '15 ditë' }, sr: { title: 'b', summary: '30 dana' } }, requirement('facts-agree', 'facts-agree'))).toMatchObject([{ language: 'sr', field: 'summary', state: 'differs', from: 'sq' }]);
    expect(of({ sq: { title: 'a' }, sr: { title: 'b', translatedFrom: { language: 'sq', fields: { title: '3f9a01c2' } } } }, requirement('fresh', 'translation-fresh'))).toMatchObject([{ language: 'sr', field: 'title', state: 'stale', from: 'sq' }]);
  });
});

test('an added text is to be brought up to date where its source changed, and nothing of it is asked for', () => {
  const recorded = { title: 'İzin', translatedFrom: { language: 'sq' as const, fields: { title: '3f9a01c2' } } };
  const of = (further: Service['further']) => { const read = catalogue([service('a', {}, { texts: { sq: { title: 'Leje', summary: 'Një leje.' } }, ...(further ? { further } : {}) })], [requirement('fresh', 'translation-fresh')]); return translationsIn(read, 'trial', workOf(assess(read, today), 'trial')).filter(({ language }) => language === 'tr'); };
  expect(of({ tr: recorded })).toEqual([{ language: 'tr', service: 'a', file: 'institutions/trial/services/a/tr.md', field: 'title', state: 'stale', from: 'sq' }]);
  expect(of({ tr: { title: 'İzin' } })).toEqual([]);
});

test.each([
  [{ checked: '2025-05-21' }, undefined], [{ checked: '2025-05-20' }, { checked: '2025-05-20', months: 18 }], [undefined, { months: 18 }], [{ checked: '2999-01-01' }, { months: 18 }],
])('with the check %j citizens are told %j', (review, told) => {
  expect(uncheckedFor(catalogue([], [checked]), service('a', { review } as never), today)).toEqual(told);
});

test('without a term in the standard no citizen is warned', () => {
  expect(uncheckedFor(catalogue([], [requirement('checked-recently', 'checked-recently', { with: { months: 12 } })]), service('a', { review: undefined } as never), today)).toBeUndefined();
});
