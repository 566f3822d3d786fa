import { describe, expect, it } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { checklistOf, holidaysAsData } from './checklist.ts';
import { servicePage } from './service-page.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const today = '2026-11-28';
const of = (facts: string, route = 'en') => {
  const { catalogue } = readCatalogue([
    file('institutions/town/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Town }\noffices:\n  - { id: hall, names: { sq: Salla, sr: Sala, en: Hall }, hours: [{ opens: "08:00", closes: "16:00" }] }\n'),
    file('institutions/town/services/permit/service.yaml', `status: unconfirmed\n${facts}`), file('institutions/town/services/permit/en.md', '---\ntitle: Permit\nwhen: { abroad: if you live abroad }\n---\n'),
  ]);
  const voice = voiceOf(routes.find(({ path }) => path === route)!, catalogue.script);
  return checklistOf(catalogue, catalogue.services[0]!, servicePage({ ...catalogue, day: today }, catalogue.services[0]!, voice), voice, today);
};

describe('a checklist', () => {
  it('does not appear where it could say nothing', () => {
    expect(of('')).toBeUndefined();
    expect(of('appeal: none\n')).toBeUndefined();
  });

  it('asks for the conditions of documents and fees, each once, in their order', () => {
    const list = of('documents: [{ id: a, when: abroad }, { id: b }, { id: c, when: abroad }, { id: d, when: old }]\nfees: [{ id: x, amount: 1, currency: EUR, when: abroad }]\n')!;
    expect(list.conditions).toEqual([{ id: 'abroad', words: { text: 'if you live abroad', lang: 'en' } }, { id: 'old', words: { text: 'old', lang: 'en' } }]);
    expect(list.data.documents).toEqual(['abroad', null, 'abroad', 'old']);
    expect(list.fees).toEqual([]);
  });

  it('lets the reader pick among several amounts for one case, and asks how many units', () => {
    const list = of('fees: [{ id: a, amount: 1, currency: EUR }, { id: b, amount: 2, currency: EUR }, { id: c, amount: 3, currency: EUR, when: abroad }, { id: d, amount: 4, currency: EUR, per: page, when: old }]\n')!;
    expect(list.fees.map(({ id, pick, counted }) => ({ id, pick, counted }))).toEqual([{ id: 'a', pick: true, counted: false }, { id: 'b', pick: true, counted: false }, { id: 'd', pick: false, counted: true }]);
  });

  it('asks nobody to choose between an amount and the one that follows it', () => {
    const picks = (second: string) => of(`fees: [{ id: a, amount: 1, currency: EUR, to: 2026-12-31 }, { id: b, amount: 2, currency: EUR, from: ${second} }]\n`)!.fees.map(({ id }) => id);
    expect(picks('2027-01-01')).toEqual([]);
    expect(picks('2026-12-31')).toEqual(['a', 'b']);
  });

  it('says that there may be more documents where the source breaks off after some, and not where none was seen', () => {
    const openIn = (facts: string) => of(facts)!.documentsOpen;
    expect(openIn('documents: [{ id: a }]\nunseen: [documents]\n')).toBe('This may not be all.');
    expect(openIn('documents: [{ id: a }]\n')).toBeUndefined();
    expect(openIn('fees: none\nunseen: [documents]\n')).toBeUndefined();
    expect(openIn('documents: [{ id: a }]\nunseen: [documents]\nconflicts: [{ field: documents, note: x }]\n')).toBe('The sources contradict each other.');
  });

  it('asks for the day of a decision only where an appeal has days, and for the day of applying only where a limit runs from it', () => {
    expect(of('timeLimit: { decision: { days: 5, from: event } }\n')).toMatchObject({ asksApplied: false, asksDecided: false });
    expect(of('timeLimit: { decision: { days: 5 } }\nappeal: [{ body: court, days: 8 }, { body: minister }]\n')).toMatchObject({ asksApplied: true, asksDecided: true, data: { appeal: [{ days: 8 }, { length: 'time for the appeal: not stated' }] } });
    expect(of('timeLimit: { decision: { days: 5, from: event } }\nappeal: [{ body: court, days: 8, from: event }, { body: minister }]\n')).toMatchObject({ asksDecided: false });
    expect(of('fees: none\nappeal: [{ body: minister }]\n')!.data.appeal).toEqual([]);
  });

  it('calls the working days of an appeal so, before the day of the decision is known', () => {
    const lengths = of('appeal: [{ body: court, days: 8, count: working }, { body: minister, days: 8, count: calendar }, { body: mayor, days: 8 }]\n')!.data.appeal.map(({ length }) => length);
    expect(lengths).toEqual(['8 working days', '8 days', '8 days']);
  });

  it('carries no word that its service cannot come to need', () => {
    const words = Object.keys(of('timeLimit: { decision: { days: 5, count: calendar, from: application } }\nfees: none\ndocuments: none\n')!.data.words);
    expect(words.sort()).toEqual(['endsClosed', 'expected', 'feedAnswer', 'free', 'notDay', 'passed', 'printed', 'status']);
    expect(Object.keys(of('timeLimit: { decision: { days: 5 } }\n')!.data.words)).toEqual(expect.arrayContaining(['calendar', 'working', 'both', 'beyond', 'startOpen', 'feesMissing']));
  });

  it.each([['sq', '# # #', 'janar', '12 345,50 €'], ['sr', '#. # #.', 'januara', '12.345,50 €'], ['sr-cyrl', '#. # #.', 'јануара', '12.345,50 €'], ['en', '# # #', 'January', '€12,345.50']])('tells the browser how days and money are written: %s', (route, date, month, money) => {
    const { data } = of('fees: none\n', route)!;
    expect(data.date).toBe(date);
    expect(data.months.split(' ')).toHaveLength(12);
    expect(data.months.split(' ')[0]).toBe(month);
    expect(data.money.replaceAll('\u00a0', ' ')).toBe(money);
  });

  it('is given the days off of the time around, and only those that are listed', () => {
    const days = [{ date: '2025-12-25', name: 'a' }, { date: '2026-12-25', name: 'a' }, { date: '2027-03-09', name: 'b', expected: true as const }, { date: '2029-01-01', name: 'a' }];
    expect(holidaysAsData({ from: '2025-01-01', to: '2030-12-31', names: {}, days }, today)).toEqual({ from: '2026-09-29', to: '2027-11-28', off: '2026-12-25 2027-03-09?' });
    expect(holidaysAsData({ from: '2026-01-01', to: '2026-12-31', names: {}, days: [] }, today)).toMatchObject({ to: '2026-12-31' });
    expect(holidaysAsData(undefined, today).off).toBe('');
  });
});
