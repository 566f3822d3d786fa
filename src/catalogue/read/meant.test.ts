import { expect, test } from 'vitest';
import { dateMeant, durationMeant, lengthMeant, meansNone, numberMeant, numbersMeant, wordsBeforeColon } from './meant.ts';

test('a decimal comma, quotation marks and a unit still say which number was meant', () => {
  expect(['1,50', '1.50', '1.50 €', '€ 20', '2 euro', '30 ditë', '007'].map((written) => numberMeant(written))).toEqual(['1.50', '1.50', '1.50', '20', '2', '30', '7']);
});

test('marks between thousands are no cents', () => {
  expect(['1.000,50', '1,000.50 €', '1 500', '1.234.567', '12\u00a0500,5 euro'].map((written) => numberMeant(written))).toEqual(['1000.50', '1000.50', '1500', '1234567', '12500.5']);
});

test('three digits behind a mark may be two numbers, and both are told', () => {
  expect(['1.500', '1,500 €', '12.345'].map((written) => numbersMeant(written))).toEqual([{ nearest: '1.50', whole: '1500' }, { nearest: '1.50', whole: '1500' }, { nearest: '12.35', whole: '12345' }]);
  expect(['1.50', '1500', '1.500,00', '1.234.567', 'falas'].map((written) => numbersMeant(written))).toEqual(Array(5).fill(undefined));
});

test('no thousand begins with 0', () => {
  expect(['0.500', '0,505', '0.500 €'].map((written) => numbersMeant(written))).toEqual(Array(3).fill(undefined));
  expect(['0,500', '0.500 €', '0,505', '0.500.000', '0 500'].map((written) => numberMeant(written))).toEqual(['0.50', '0.50', '', '', '']);
});

test('no number is guessed where two could be meant, or none', () => {
  expect(['1,500', '1.500', '1.5.5', '1,000,5', '12 50', '-1,50', 'two', '', '.inf', '1_000', '190:20:30', '10–15'].map((written) => numberMeant(written))).toEqual(Array(12).fill(''));
});

test('the number of another unit is never the number of the field', () => {
  expect(['3 muaj', '24 orë', '2 javë', '1 vit', '15 ditë pune', '30 minuta'].map((written) => numberMeant(written, 'days'))).toEqual(Array(6).fill(''));
  expect(['2 MB', '12 mijë €', '2 godine'].map((written, index) => numberMeant(written, ['kilobytes', 'amount', 'months'][index]))).toEqual(Array(3).fill(''));
  expect([numberMeant('30 (tridhjetë) ditë', 'days'), numberMeant('120 kB', 'kilobytes'), numberMeant('€ 1,50', 'amount'), numberMeant('“15”', 'days')]).toEqual(['30', '120', '1.50', '15']);
});

test('a length of time with its unit belongs into the field of that unit', () => {
  expect(['3 muaj', '24 sata', '2 nedelje', '2 vjet', '48 hours'].map((written) => lengthMeant(written, 'days'))).toEqual([{ number: 3, field: 'months' }, { number: 24, field: 'hours' }, { number: 14, field: 'days' }, { number: 24, field: 'months' }, { number: 48, field: 'hours' }]);
  expect(['15 ditë pune', '15 radnih dana', '15 working days', '15 (pesëmbëdhjetë) ditë pune'].map((written) => lengthMeant(written, 'days'))).toEqual(Array(4).fill({ number: 15, field: 'count' }));
  expect(['15 ditë', '15', '10–15 ditë', '3 herë', '15 ditë kalendarike', '0 muaj'].map((written) => lengthMeant(written, 'days'))).toEqual(Array(6).fill(undefined));
  expect(lengthMeant('3 muaj', 'amount')).toBeUndefined();
});

test('a day written as on a form is the day of that month', () => {
  expect(['20.11.2026', '5/9/2026', '1. 2. 2026.', '2026-9-5', '2026/11/20'].map(dateMeant)).toEqual(['2026-11-20', '2026-09-05', '2026-02-01', '2026-09-05', '2026-11-20']);
});

test('no day is made of what is none', () => {
  expect(['31.2.2026', '11/20/2026', '20.11.26', '2026', 'nesër', '2026-02-30'].map(dateMeant)).toEqual(Array(6).fill(''));
});

test('a colon within a step is told from a field', () => {
  expect(wordsBeforeColon({ 'Hapi 1': 'Paraqitni kërkesën.' })).toEqual({ before: 'Hapi 1', whole: 'Hapi 1: Paraqitni kërkesën.' });
  expect(wordsBeforeColon({ Kujdes: null })).toEqual({ before: 'Kujdes', whole: 'Kujdes:' });
  expect([{ a: 1, b: 2 }, { a: ['b'] }, ['a'], 'a', null].map(wordsBeforeColon)).toEqual(Array(5).fill(undefined));
});

test('a plain “no” for a list means that there is none', () => {
  expect(['No', 'None', 'jo', 'nuk ka', 'nema'].every(meansNone)).toBe(true);
  expect(['yes', '2 EUR', '', 5].some(meansNone)).toBe(false);
});

test('weeks beside other units are days, and a length of time in words is one by ISO 8601', () => {
  expect(['P1Y2M3W', 'P2W3D', 'p30d', '15 minuta', '2 javë', '30 ditë', '1 orë', '6 muaj', '1 godina', '48 h'].map(durationMeant)).toEqual(['P1Y2M21D', 'P17D', 'P30D', 'PT15M', 'P2W', 'P30D', 'PT1H', 'P6M', 'P1Y', 'PT48H']);
});

test('no length of time is made of none, or of two', () => {
  expect(['PT0M', 'P0W', '0 ditë', '10–15 minuta', 'menjëherë', '', 'P', 'P1W2H'].map(durationMeant)).toEqual(Array(8).fill(''));
});
