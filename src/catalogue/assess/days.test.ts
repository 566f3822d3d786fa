import { expect, test } from 'vitest';
import { lastDayOf } from './days.ts';

test.each([['2026', '2026-12-31'], ['2026-q1', '2026-03-31'], ['2026-q4', '2026-12-31'], ['2024-02', '2024-02-29'], ['2026-02', '2026-02-28'], ['2026/2028', '2028-12-31']])('%s ends on %s', (period, day) => {
  expect(lastDayOf(period)).toBe(day);
});
