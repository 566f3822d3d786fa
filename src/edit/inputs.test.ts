import { expect, test } from 'vitest';
import { numberIn } from './inputs.ts';

test('a number is taken as it is typed, and stays as it was written where it is none or may be two', () => {
  expect(['', '2', ' 1,50 ', '1,', '0,500', '12.3456'].map(numberIn)).toEqual([undefined, 2, 1.5, 1, 0.5, 12.3456]);
  expect(['1,500', '12.345', 'dy', '1.5.5'].map(numberIn)).toEqual(['1,500', '12.345', 'dy', '1.5.5']);
});
