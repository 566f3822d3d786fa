import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { feeAndTime } from './chain.ts';
import { appealInShort, bringInShort, glanceOf } from './glance.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const words = 'words: { sq: a, sr: b, en: c }, translated: [sq, sr, en]';
const offices = 'offices: [{ id: hall, names: { sq: Salla, sr: Sala, en: Hall } }, { id: tower, names: { sq: Kulla, sr: Kula, en: Tower } }]\n';
const madeOf = (facts: string, route = 'en') => {
  const { catalogue, problems } = readCatalogue([
    file('institutions/town/institution.yaml', 'type: municipality\nnames: { sq: Emri, sr: Naziv, en: Name }\n' + offices), file('vocabularies/channels.yaml', ['counter', 'post', 'online'].map((id) => `${id}: { ${words} }\n`).join('')),
    file('institutions/town/services/permit/service.yaml', `status: unconfirmed\n${facts}`), file('institutions/town/services/permit/en.md', '---\ntitle: permit\n---\n'),
  ]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return [{ ...catalogue, day: '2026-11-30' }, catalogue.services[0]!, voiceOf(routes.find(({ path }) => path === route)!, catalogue.script)] as const;
};
const glanceFor = (facts: string, route = 'en') => glanceOf(...madeOf(facts, route));
const feeOf = (...fees: string[]) => glanceFor(`fees: [${fees.map((fee, index) => `{ id: f${index}, currency: EUR, ${fee} }`).join(', ')}]\n`).fee.text;

test('the fee at a glance is that of the day', () => {
  expect(feeOf('amount: 5, to: 2026-06-30', 'amount: 8, from: 2026-07-01')).toBe('€8');
  expect(feeOf('amount: 5', 'amount: 8')).toBe('€5 – €8');
});

test('where none is due on the day, it says until or from when another was or will be', () => {
  expect(feeOf('amount: 5, to: 2026-05-31', 'amount: 5, to: 2026-06-30')).toBe('€5 (until 30 June 2026)');
  expect(feeOf('amount: 5, from: 2026-01-01, to: 2026-06-30')).toBe('€5 (until 30 June 2026)');
  expect(feeOf('amount: 5, from: 2026-01-01, to: 2026-06-30', 'amount: 8, from: 2027-01-01')).toBe('€8 (from 1 January 2027)');
  expect(feeOf('amount: 5, to: 2026-06-30', 'amount: 8, from: 2027-01-01')).toBe('€8 (from 1 January 2027)');
  expect(feeOf('amount: 4, from: 2025-01-01, to: 2025-12-31', 'amount: 5, from: 2026-01-01, to: 2026-06-30')).toBe('€5 (until 30 June 2026)');
  expect(feeOf('amount: 8, from: 2027-01-01, to: 2027-12-31', 'amount: 9, from: 2028-01-01')).toBe('€8 (from 1 January 2027)');
});

test('a fee for each page or metre is no end of a range', () => {
  expect(feeOf('amount: 5', 'amount: 0.5, per: square-metre')).toBe('€5; €0.50 per m²');
  expect(feeOf('amount: 0.5, per: square-metre', 'amount: 2, per: square-metre')).toBe('€0.50 – €2 per m²');
});

test('working days are told from days', () => {
  expect(glanceFor('timeLimit: { decision: { days: 15, count: working } }\n').timeLimit.text).toBe('15 working days');
  expect(glanceFor('timeLimit: { decision: { days: 15, count: calendar } }\n').timeLimit.text).toBe('15 days');
  expect(glanceFor('timeLimit: { decision: { days: 21, count: working } }\n', 'sr-cyrl').timeLimit.text).toBe('21 радни дан');
});

test('sources contradict each other until the day on which that was settled', () => {
  const settledOn = (day: string) => glanceFor(`fees: none\nconflicts: [{ field: fees, note: other, resolved: ${day} }]\n`).fee;
  expect(settledOn('2026-11-30')).toEqual({ state: 'none', text: 'free of charge', contradicted: false });
  expect(settledOn('2026-12-01')).toEqual({ state: 'none', text: 'free of charge', contradicted: true });
});

test('beside a link a disputed answer says so, be it an amount or that nothing is due', () => {
  const disputed = 'conflicts: [{ field: fees, note: other }]\n';
  expect(feeAndTime(...madeOf(`fees: none\n${disputed}`))).toBe('fee: free of charge (sources contradict), time limit: not stated');
  expect(feeAndTime(...madeOf(disputed))).toBe('fee: sources contradict, time limit: not stated');
});

test('what everybody brings is named before what only some cases ask for', () => {
  const [, , voice] = madeOf('');
  const bring = (...documents: { name: string; or?: string[]; when?: string; fetched?: true }[]) => bringInShort(documents.map((document) => ({ fetched: false, or: [], ...document })), voice);
  const [form, card, deed, plan, extract] = [{ name: 'Form' }, { name: 'Card' }, { name: 'Deed' }, { name: 'Plan' }, { name: 'Extract', when: 'if you are under 18' }];
  expect(bring(extract, form)).toEqual({ count: '2 documents', names: ': Form; 1 depending on the case' });
  expect(bring(form, card, deed, plan)).toEqual({ count: '4 documents', names: ': Form; Card; Deed …' });
  expect(bring(extract, { name: 'Extract', when: 'if your name changed' })).toEqual({ count: '2 documents', names: ' (as your case requires): Extract' });
  expect(bring({ ...card, or: ['passport', 'licence'] }, form)).toEqual({ count: '2 documents', names: ': Card or passport or licence; Form' });
  expect(bring(form, { ...card, fetched: true })).toEqual({ count: '1 document', names: ': Form' });
  expect(bring({ ...card, fetched: true })).toEqual({ count: '1 document', names: ' – the institution fetches it itself' });
  expect(bring({ ...card, fetched: true }, { ...deed, fetched: true })).toEqual({ count: '2 documents', names: ' – the institution fetches them itself' });
  expect(bring()).toBeUndefined();
});

test('where to go is each office once, or online where there is none', () => {
  const goingTo = (...channels: string[]) => { const { where, online } = glanceFor(`channels: [${channels.map((channel, index) => `{ id: c${index}, ${channel} }`).join(', ')}]\n`); return [where.text, online.text]; };
  expect(goingTo('type: counter, office: hall', 'type: counter, office: tower', 'type: post, office: hall', 'type: online')).toEqual(['Hall, Tower', 'yes']);
  expect(goingTo('type: online')).toEqual(['online', 'yes']);
  expect(goingTo('type: counter')).toEqual(['not stated', 'not mentioned']);
  expect(glanceFor('')).toMatchObject({ where: { state: 'missing', text: 'not stated' }, online: { state: 'missing', text: 'not stated' } });
});

test('of several appeals each has its time, so that none looks like the only one', () => {
  const [, , voice] = madeOf('');
  expect(appealInShort([{ limit: '15 days' }], voice)).toBe('appeal within 15 days');
  expect([appealInShort([{}], voice), appealInShort([{}, {}], voice)]).toEqual(['Appeal', 'Appeal']);
  expect(appealInShort([{}, { limit: '15 working days' }, { limit: '30 days' }], voice)).toBe('appeal to 3 bodies, within: not stated; 15 working days; 30 days');
  expect(appealInShort([{ limit: '30 days' }, { limit: '30 days' }], voice)).toBe('appeal to 2 bodies, within: 30 days');
});
