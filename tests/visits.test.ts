import { expect, test } from 'vitest';
import { dayOfVisits } from '../scripts/bench-visits.ts';

const cost = (requests: number, bytes: number) => ({ requests, bytes });

test('a day of visits is the sum of what its readers do', () => {
  const day = dayOfVisits({ first: cost(10, 1000), next: cost(4, 100), search: cost(2, 500), again: cost(1, 10) }, { visits: 100, pages: 3, searching: 0.5, returning: 0.25, busiestHour: 0.1, days: 30 });
  // 75 arrive, 25 come again, 200 further pages, 50 searches.
  expect(day).toMatchObject({ requests: 75 * 10 + 25 + 200 * 4 + 50 * 2, bytes: 75 * 1000 + 25 * 10 + 200 * 100 + 50 * 500 });
  expect(day.bytesOfMonth).toBe(day.bytes * 30);
  expect(day.peakRequests).toBeCloseTo((day.requests * 0.1) / 3600);
  expect(day.meanRequests * 86_400).toBeCloseTo(day.requests);
});
