import { expect, test } from 'vitest';
import { structured } from './structured.ts';

const asked = {} as Parameters<typeof structured.judge>[1];
const acts = new Map([['law-05-l-031', { number: '05/L-031' }]]);
const judged = (facts: object, body: string) => structured.judge({ service: { facts, texts: { en: { body } } }, acts } as unknown as Parameters<typeof structured.judge>[0], asked);
const outcomeOf = (body: string) => judged({}, body).outcome;

test.each(['2 EUR', '2,50€', '€ 7', '12.5 euro', 'a1000 evra', '1.2.3 EUR', '30 ditë', 'brenda 15ditë', '10–15 dana', '2,5 days', '3 muaj'])('“%s” is a fact that stands in prose alone', (text) => {
  expect(outcomeOf(`Pay or wait: ${text}.`)).toBe('missing');
});

test.each(['2 Eurobonds', 'EUR 2', '30 daysaver', 'days', '038 200 600', '2 hours'])('“%s” is none', (text) => {
  expect(outcomeOf(`Pay or wait: ${text}.`)).toBe('unknown');
});

test.each([
  ['the validity of what is issued', { output: { type: 'certificate', validity: 'P6M' } }, 'You may use it for 6 months.'],
  ['how long it takes in practice', { timeLimit: { practice: { min: 'P1W', max: 'P15D' } } }, 'Usually in 7–15 days.'],
  ['the period for an appeal', { appeal: [{ body: 'second-instance', days: 15 }] }, 'Within 15 days you may appeal.'],
])('%s stands in its own field, and is no time limit that hides in the prose', (_, facts, body) => {
  expect(judged(facts, body).outcome).toBe('unknown');
  expect(judged(facts, body.replace(/\d+(?= )/, '31')).reason).toEqual({ code: 'in-prose', values: { field: 'timeLimit' } });
});

test.each(['Certifikata vlen 6 muaj.', 'Vlefshmëria: 6 muaj', 'Uverenje važi najviše 6 meseci.', 'A certificate valid for 6 months.'])('“%s” says how long something holds, not by when one gets an answer', (text) => {
  expect(outcomeOf(text)).toBe('unknown');
});

test('a fee that the copy we read did not show does not hide in the prose that says so', () => {
  const said = 'We have not seen the fee; the press mentions 15 euros.';
  expect(judged({ unseen: ['fees'] }, said)).toEqual({ outcome: 'unknown', field: 'fees', reason: { code: 'not-seen', values: { field: 'fees' } } });
  expect(judged({ unseen: ['fees'], timeLimit: { decision: { days: 30 } } }, said).outcome).toBe('met');
  expect(judged({ unseen: ['fees'] }, `${said} Answer in 30 days.`)).toMatchObject({ outcome: 'missing', reason: { values: { field: 'timeLimit' } } });
});

test('a law that only the prose names is hidden; one that a field rests on is not', () => {
  const said = 'Under Law No. 05/L–031 an answer is due.';
  expect(judged({ fees: 'none' }, said)).toEqual({ outcome: 'partial', field: 'legalBasis', reason: { code: 'in-prose', values: { field: 'legalBasis' } } });
  for (const facts of [{ legalBasis: [{ act: 'law-05-l-031' }] }, { timeLimit: { decision: { days: 30, act: 'law-05-l-031' } } }, { appeal: [{ body: 'second-instance', act: 'law-05-l-031' }], fees: 'none' }]) expect(judged(facts, said).outcome).toBe('met');
  expect(judged({ unseen: ['legalBasis'] }, said).outcome).toBe('unknown');
});

test('long rows of digits are read once: quadratic work on 250 kB would not end in time', () => {
  for (const part of ['1', '1 ', '1.', '1,1', ' ']) expect(outcomeOf(`1${part.repeat(250_000 / part.length)}`), part).toBe('unknown');
  expect(outcomeOf(`${'1'.repeat(250_000)} EUR`)).toBe('missing');
}, 60_000);
