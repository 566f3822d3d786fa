import { describe, expect, test } from 'vitest';
import type { CatalogueSnapshot, Figures } from '../model/snapshot.ts';
import type { CalledToday } from '../model/succession.ts';
import { answererOf, figuresToBeginWith, figuresToday, readToday } from './quarter-today.ts';

const points = (won: number, possible: number) => ({ won, possible });
const figures = (id: string, perService: Record<string, readonly [won: number, possible: number]>, recommended = 1): Figures => {
  const each = Object.entries(perService).map(([service, [won, possible]]) => [service, points(won, possible)] as const);
  const all = each.reduce((sum, [, { won, possible }]) => points(sum.won + won, sum.possible + possible), points(0, 0));
  const counted = { met: 1, partial: 0, missing: each.length - 1, unknown: 0, ...all };
  return {
    id, services: each.length, coverage: { described: each.length, lacking: 1 }, ...all, described: all, dimensions: { completeness: all }, languages: { sq: all, sr: all, en: all },
    requirements: { 'fee-stated': counted }, perService: Object.fromEntries(each), texts: Object.fromEntries(each.map(([service]) => [service, ['sq']])),
    recommendations: [{ requirement: 'fee-stated', services: recommended, points: 3, by: '2027-03-31' }],
  };
};
const snapshot = (...institutions: Figures[]): CatalogueSnapshot => ({ quarter: '2026-q4', date: '2026-12-31', counted: 'catalogue', standard: 1, content: 'a'.repeat(64), institutions });
const called = (institutions: Record<string, string>, services: Record<string, string>): CalledToday => ({ institutions: new Map(Object.entries(institutions)), services: new Map(Object.entries(services)) });

test('all institutions of a quarter are added up once, whoever asks for them', () => {
  const kept = snapshot(figures('a', { permit: [1, 2] }), figures('b', { extract: [1, 2] }));
  for (const names of [called({}, {}), called({ a: 'agency' }, { 'a/permit': 'agency/permit' })]) expect(figuresToday(kept, undefined, names)).toBe(figuresToday(kept, undefined, names));
});

test('a quarter in which nothing is called otherwise is read as it was kept', () => {
  const kept = snapshot(figures('a', { permit: [1, 2] }), figures('b', { extract: [1, 2] }));
  expect(readToday(kept, called({}, {}))).toBe(kept);
  expect(readToday(kept, called({ old: 'a' }, { 'old/permit': 'a/permit' }))).toBe(kept);
});

describe('an institution that was renamed', () => {
  const kept = snapshot(figures('a', { permit: [1, 2], extract: [1, 4] }), figures('b', { permit: [2, 2] }));
  const names = called({ a: 'agency' }, { 'a/permit': 'agency/permit', 'a/extract': 'agency/abstract' });

  test('has the figures that were kept under its former name, with its services under their names of today', () => {
    const read = readToday(kept, names);
    expect(read.institutions.map(({ id }) => id)).toEqual(['agency', 'b']);
    expect(read.institutions[0]).toEqual({ ...kept.institutions[0], id: 'agency', perService: { permit: points(1, 2), abstract: points(1, 4) }, texts: { permit: ['sq'], abstract: ['sq'] } });
    expect(read.institutions[1]).toBe(kept.institutions[1]);
    expect(readToday(kept, names)).toBe(read);
  });

  test('leaves the file as it was kept', () => {
    const before = JSON.stringify(kept);
    readToday(kept, names);
    expect(JSON.stringify(kept)).toBe(before);
  });

  test('still gives the answers to what it was recommended under its former name', () => {
    expect(answererOf(kept, 'a', names)).toBe('agency');
    expect(answererOf(kept, 'b', names)).toBe('b');
  });
});

describe('several institutions that are one today', () => {
  const kept = snapshot(figures('a', { permit: [1, 2] }, 4), figures('b', { permit: [2, 4], extract: [3, 3] }, 5));
  const names = called({ b: 'a' }, { 'b/permit': 'a/licence', 'b/extract': 'a/extract' });

  test('have their points added, never their shares, and one recommendation where it was the same', () => {
    const [joint, ...others] = readToday(kept, names).institutions;
    expect(others).toEqual([]);
    expect(joint).toMatchObject({ id: 'a', services: 3, coverage: { described: 3, lacking: 2 }, won: 6, possible: 9, requirements: { 'fee-stated': { met: 2, missing: 1, won: 6, possible: 9 } }, perService: { permit: points(1, 2), licence: points(2, 4), extract: points(3, 3) } });
    expect(joint!.recommendations).toEqual([{ requirement: 'fee-stated', services: 9, points: 3, by: '2027-03-31' }]);
  });

  test('are recommended the five that bring most to all of them, also what one of them had only as its sixth', () => {
    const lacking = { met: 0, partial: 1, missing: 2, unknown: 0, won: 0 };
    const asked = (id: string, gains: Record<string, number>, unit?: string): Figures => ({
      ...figures(id, { permit: [1, 2] }), requirements: Object.fromEntries(Object.entries(gains).map(([requirement, possible]) => [requirement, { ...lacking, possible }])),
      recommendations: Object.entries(gains).slice(0, 5).map(([requirement, gain]) => ({ requirement, services: 3, points: gain, ...(unit ? { unit } : {}), by: '2027-03-31' })),
    });
    const [joint] = readToday(snapshot(asked('a', { fee: 9, form: 8, steps: 7, act: 6, contact: 5, output: 4 }, 'desk'), asked('b', { output: 9, act: 8, unit: 3, silence: 2, fee: 2, steps: 1 })), called({ b: 'a' }, {})).institutions;
    expect(joint!.recommendations.map(({ requirement, services, points: gain, unit }) => [requirement, services, gain, unit])).toEqual([['act', 6, 14, undefined], ['output', 6, 13, undefined], ['fee', 6, 11, undefined], ['form', 3, 8, 'desk'], ['steps', 6, 8, undefined]]);
  });

  test('had one service under several names where it is one today', () => {
    const one = called({ b: 'a' }, { 'b/permit': 'a/permit', 'b/extract': 'a/extract' });
    expect(readToday(kept, one).institutions[0]!.perService).toEqual({ permit: points(3, 6), extract: points(3, 3) });
  });

  test('give no answers, for nobody can say whose one was', () => {
    expect(answererOf(kept, 'b', names)).toBe('b');
  });
});

describe('an institution that was parted', () => {
  const kept = snapshot(figures('ministry', { permit: [1, 2], extract: [1, 4] }), figures('agency', { card: [1, 1] }));
  const names = called({}, { 'ministry/permit': 'agency/permit' });

  test('keeps its own figures whole: nobody’s points are parted', () => {
    expect(readToday(kept, names)).toBe(kept);
    expect(figuresToday(kept, 'ministry', names)).toBe(kept.institutions[0]);
  });

  test('is followed service by service: where one went, its trend goes on', () => {
    const after = figures('agency', { card: [1, 1], permit: [2, 2] });
    expect(figuresToBeginWith(kept, 'agency', names, after)!.perService).toEqual({ card: points(1, 1), permit: points(1, 2) });
    expect(Object.keys(figuresToday(kept, undefined, names)!.perService).sort()).toEqual(['agency/card', 'agency/permit', 'ministry/extract']);
    expect(figuresToBeginWith(kept, 'agency', names, after)).toMatchObject({ won: 1, possible: 1 });
  });

  test('is followed to no quarter in which the service was not there yet', () => {
    expect(figuresToBeginWith(kept, 'agency', names, figures('agency', { card: [1, 1] }))!.perService).toEqual({ card: points(1, 1) });
  });

  test('is followed also where what was left of it belongs to another today, be that the one that its service went to', () => {
    const absorbed = called({ ministry: 'office' }, { 'ministry/permit': 'agency/permit', 'ministry/extract': 'office/extract' });
    expect(figuresToBeginWith(kept, 'agency', absorbed, figures('agency', { card: [1, 1], permit: [2, 2] }))!.perService).toEqual({ card: points(1, 1), permit: points(1, 2) });
    expect(figuresToday(kept, undefined, absorbed)!.perService).toEqual({ 'office/extract': points(1, 4), 'agency/permit': points(1, 2), 'agency/card': points(1, 1) });
    const whole = called({ ministry: 'agency' }, { 'ministry/permit': 'agency/permit', 'ministry/extract': 'agency/extract' });
    expect(figuresToday(kept, 'agency', whole)!.perService).toEqual({ permit: points(1, 2), extract: points(1, 4), card: points(1, 1) });
  });

  test('adds up what a service had in two institutions that both offered it', () => {
    const both = snapshot(figures('ministry', { permit: [1, 2] }), figures('agency', { permit: [1, 1] }));
    expect(figuresToday(both, undefined, names)!.perService).toEqual({ 'agency/permit': points(2, 3) });
  });
});
