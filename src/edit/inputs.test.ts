import { expect, test } from 'vitest';
import { lengthIn, numberIn, partsOfLength } from './inputs.ts';

test('a number is taken as it is typed, and stays as it was written where it is none or may be two', () => {
  expect(['', '2', ' 1,50 ', '1,', '0,500', '12.3456'].map(numberIn)).toEqual([undefined, 2, 1.5, 1, 0.5, 12.3456]);
  expect(['1,500', '12.345', 'dy', '1.5.5'].map(numberIn)).toEqual(['1,500', '12.345', 'dy', '1.5.5']);
});

test('a length is written in its unit, and what is no number stays in it as it was written', () => {
  expect(['15', ' 015 ', '0', '', ' '].map((text) => lengthIn(text, 'minute'))).toEqual(['PT15M', 'PT15M', '', '', '']);
  expect(lengthIn('6', 'month')).toBe('P6M');
  for (const text of ['15', '2e', '1,5', '15 min', '-3', '2E']) expect(partsOfLength(lengthIn(text, 'day'))).toEqual({ text, unit: 'day' });
  expect(['', 'P1Y6M', 'P1DT2H', 'PT30S', 'soon'].map(partsOfLength)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
