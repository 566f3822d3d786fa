import { expect, test } from 'vitest';
import { structured } from './structured.ts';

const asked = {} as Parameters<typeof structured.judge>[1];
const outcomeOf = (body: string) => structured.judge({ service: { facts: {}, texts: { en: { body } } } } as unknown as Parameters<typeof structured.judge>[0], asked).outcome;

test.each(['2 EUR', '2,50€', '€ 7', '12.5 euro', 'a1000 evra', '1.2.3 EUR', '30 ditë', 'brenda 15ditë', '10–15 dana', '2,5 days', '3 muaj'])('“%s” is a fact that stands in prose alone', (text) => {
  expect(outcomeOf(`Pay or wait: ${text}.`)).toBe('missing');
});

test.each(['2 Eurobonds', 'EUR 2', '30 daysaver', 'days', '038 200 600', '2 hours'])('“%s” is none', (text) => {
  expect(outcomeOf(`Pay or wait: ${text}.`)).toBe('unknown');
});

test('long rows of digits are read once: quadratic work on 250 kB would not end in time', () => {
  for (const part of ['1', '1 ', '1.', '1,1', ' ']) expect(outcomeOf(`1${part.repeat(250_000 / part.length)}`), part).toBe('unknown');
  expect(outcomeOf(`${'1'.repeat(250_000)} EUR`)).toBe('missing');
}, 60_000);
