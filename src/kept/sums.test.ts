import { expect, test } from 'vitest';
import type { Report } from '#catalogue/model/finding.ts';
import { bytesOfSums, sumsIn } from './sums.ts';

const report = (institution: string, services: string[]) => ({ institution, services: services.length, won: 1, possible: 3, score: 1 / 3, perService: Object.fromEntries(services.map((id) => [id, { won: 1, possible: 3, score: 1 / 3, dimensions: {} }])), described: { won: 0, possible: 0, score: null } }) as unknown as Report;
const sums = {
  id: 'gjilan', institutions: [{ id: 'gjilan', names: new Map([['ë', 1]]) }], reports: [report('gjilan', ['leje', 'çertifikatë']), report('none', [])],
  rest: { links: [{ id: 'leje', institution: 'gjilan', own: ['documents'] as const, facts: { status: 'active', documents: [{ id: 'ć' }] } as never }], successions: [], institutions: [], unreadable: ['a'] },
};

test('what comes out is what went in, with its fields in their order', () => {
  const out = sumsIn<typeof sums>(bytesOfSums(sums));
  expect(JSON.stringify(out)).toBe(JSON.stringify(sums));
  expect(out).toEqual(sums);
  expect(Object.keys(out.rest)).toEqual(Object.keys(sums.rest));
});

test('what is long is taken out once, when somebody asks', () => {
  const out = sumsIn<typeof sums>(bytesOfSums(sums));
  const taken = (record: object, field: string) => Object.getOwnPropertyDescriptor(record, field)!.get === undefined;
  expect([taken(out.rest, 'links'), taken(out.reports[0]!, 'perService')]).toEqual([false, false]);
  expect(out.rest.links).toBe(out.rest.links);
  expect(out.rest.links).toEqual(sums.rest.links);
  expect([taken(out.rest, 'links'), taken(out.reports[0]!, 'perService')]).toEqual([true, false]);
});

test('it can be written again before and after that', () => {
  const out = sumsIn<typeof sums>(bytesOfSums(sums));
  const again = sumsIn<typeof sums>(bytesOfSums(out));
  expect(again.reports).toEqual(sums.reports);
  expect(sumsIn<typeof sums>(bytesOfSums(again))).toEqual(sums);
});
