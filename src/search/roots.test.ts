import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestQuestion } from './fold.ts';
import { readQuestion, rootsOf } from './roots.ts';

const rootsAsked = (...asked: Parameters<typeof readQuestion>): string[] => readQuestion(...asked).map(({ root }) => root);

test.each([
  ['sq', 'sa kushton pasaporta?', ['pasaport']], ['sr', 'Koliko košta lična karta', ['licn', 'kart']], ['en', 'How much does a passport cost', ['passport']],
  ['sq', 'Ku mund ta marr certifikatën e lindjes', ['certifik', 'lind']],
] as const)('in %s, “%s” asks for %j', (language, typed, roots) => expect(rootsAsked(typed, language)).toEqual(roots));

test('only words that tell nothing: all are asked', () => expect(rootsAsked('sa kushton', 'sq')).toEqual(['sa', 'kushton']));
test('nothing typed, nothing asked', () => expect(rootsAsked(' !!! 🙂 ', 'en')).toEqual([]));
test('a word said twice is asked once', () => expect(rootsAsked('leje leja lejes', 'sq')).toEqual(['lej']));
test('what the index holds and what is asked agree', () => expect(rootsOf('Certifikata e lindjes', 'sq')).toEqual(rootsAsked('CERTIFIKATA e lindjes', 'sq')));
test('a question of any length is read in few words', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (typed) => {
  const roots = rootsAsked(typed, 'sr');
  expect(roots.length).toBeLessThanOrEqual(12);
  expect(roots.join('').length).toBeLessThanOrEqual(longestQuestion * 20);
}), { numRuns: 30 }));
