import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeeData } from '#catalogue/write/checklist.ts';
import type { Choices } from './state.ts';
import { totalOf } from './total.ts';

const today = '2026-11-28';
const chosen = (when: readonly string[] = [], fees: readonly (readonly [string, number])[] = []): Choices => ({ when: new Set(when), fees: new Map(fees) });
const fee = (id: string, amount: number, more: Partial<FeeData> = {}): FeeData => ({ id, amount, ...more });
const work = [fee('work', 100), fee('family', 70), fee('replacement', 10)];

describe('what a reader pays', () => {
  it('is the one fee that there is', () => {
    expect(totalOf([fee('issue', 2)], chosen(), today)).toEqual({ sum: 2, parts: [2], open: [] });
  });

  it('is never the blind sum of several amounts: until one is chosen, the smallest is the least', () => {
    expect(totalOf(work, chosen(), today)).toEqual({ sum: 10, parts: [], open: work });
    expect(totalOf(work, chosen([], [['work', 1]]), today)).toEqual({ sum: 100, parts: [100], open: [] });
    expect(totalOf(work, chosen([], [['work', 1], ['replacement', 1]]), today)).toMatchObject({ sum: 110, parts: [100, 10] });
  });

  it('counts a fee under a condition only where the condition holds', () => {
    const fees = [fee('issue', 2), fee('abroad', 5, { when: 'abroad' })];
    expect(totalOf(fees, chosen(), today).sum).toBe(2);
    expect(totalOf(fees, chosen(['abroad']), today)).toMatchObject({ sum: 7, parts: [2, 5] });
  });

  it('of a fee a unit is open until the reader says how many', () => {
    const fees = [fee('area', 9.36, { per: 'per m²' })];
    expect(totalOf(fees, chosen(), today)).toEqual({ sum: 0, parts: [], open: fees });
    expect(totalOf(fees, chosen([], [['area', 120.5]]), today)).toEqual({ sum: 1127.88, parts: [1127.88], open: [] });
  });

  it('leaves out what is not in force on that day', () => {
    expect(totalOf([fee('old', 1, { to: '2026-10-31' }), fee('new', 2, { from: '2026-11-01' })], chosen(), today)).toEqual({ sum: 2, parts: [2], open: [] });
  });

  it('adds cents without a remainder', () => {
    expect(totalOf([fee('a', 0.1), fee('b', 0.2, { when: 'b' })], chosen(['b']), today).sum).toBe(0.3);
  });

  it('never exceeds all fees together, and never falls when a further condition holds', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), amount: fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100), when: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }) }), { selector: ({ id }) => id, minLength: 1 });
    fc.assert(fc.property(some, fc.subarray(['a', 'b', 'c', 'd', 'e']), (fees, ids) => {
      const of = (...when: string[]) => totalOf(fees as FeeData[], chosen(when, ids.map((id) => [id, 1])), today).sum;
      const all = fees.reduce((sum, { amount }) => sum + amount, 0);
      expect(of('x', 'y')).toBeLessThanOrEqual(all + 0.005);
      expect(of('x')).toBeGreaterThanOrEqual(of());
      expect(of('x', 'y')).toBeGreaterThanOrEqual(of('y'));
    }));
  });
});
