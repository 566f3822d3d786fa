import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, likenessWithSlips, rank, type Findings } from './text-scores.ts';

const found = (...services: [number, number][]): Findings => ({ weight: 1, services: new Map(services) });

test('a service that has all the words stands before those that have one', () =>
  expect(rank([found([0, 0.9], [1, 0.5]), found([2, 0.9], [1, 0.5])], 10)[0]).toBe(1));

test('when no service has all the words, those with some of them are found', () =>
  expect(rank([found([0, 0.5]), found([1, 0.5])], 10)).toEqual([0, 1]));

test('a word that no service has is left out of the question', () =>
  expect(rank([found([0, 0.5]), found()], 10)).toEqual(rank([found([0, 0.5])], 10)));

test('what is far below the best is no answer', () => expect(rank([found([0, 1], [1, 0.1])], 10)).toEqual([0]));

test('a rare word says more than a frequent one', () => {
  const everywhere = Array.from({ length: 8 }, (_, service): [number, number] => [service, 0.5]);
  expect(rank([found(...everywhere), found([9, 0.5])], 10)[0]).toBe(9);
});

test('no answers, no list', () => expect(rank([found(), found()], 10)).toEqual([]));

test('equal answers stand in the order of their numbers', () => expect(rank([found([2, 0.5], [1, 0.5])], 10)).toEqual([1, 2]));

test('each service is listed once, and only services that answer', () => {
  const findings = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.double({ min: 0.01, max: 1, noNaN: true })), { maxLength: 6 });
  fc.assert(fc.property(fc.array(findings, { maxLength: 5 }), (asked) => {
    const services = rank(asked.map((some) => found(...some)), 10);
    expect(new Set(services).size).toBe(services.length);
    for (const service of services) expect(asked.flat().some(([one]) => one === service)).toBe(true);
  }));
});

test('a word is itself, then its sound, then a beginning, then a slip', () => {
  const shares = ['certifik', 'qertifik', 'certifikat'].map((stem) => likeness('certifik', stem));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(shares[0]).toBe(1);
  expect(Math.min(...shares)).toBeGreaterThan(0);
  expect(likeness('certifik', 'cretifik')).toBe(0);
  expect(likenessWithSlips('certifik', 'cretifik')).toBeGreaterThan(0);
  expect([likeness('lej', 'leje'), likenessWithSlips('lej', 'lek')]).toEqual([0, 0]);
});
