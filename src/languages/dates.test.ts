import { expect, test } from 'vitest';
import { dateInWords } from './dates.ts';

const sources = import.meta.glob<string>('./**/*.ts', { query: '?raw', import: 'default', eager: true });

// A day is written in the plain form of its month (“22 nëntor”), so no Albanian sentence may put it after a word that asks for another: “prej 22 nëntorit”.
test('no Albanian sentence puts a day where its month would have to bend', () => {
  const faults = Object.entries(sources).flatMap(([file, text]) => [...text.matchAll(/sq: `[^`]*`/g)].flatMap(([sentence]) => [...sentence.matchAll(/(?<![\p{L}])(?:prej|para|pas|(?:që )?nga|gjatë)\s\$\{(?:voice\.date\()?(?:day|date|since|until)\b[^}]*\}/gu)].map(([words]) => `${file}: ${words}`)));
  expect(Object.keys(sources).length).toBeGreaterThan(40);
  expect(faults).toEqual([]);
});

test('a day in words', () => {
  expect((['sq', 'sr', 'en'] as const).map((language) => dateInWords('2026-11-02', language))).toEqual(['2 nëntor 2026', '2. novembra 2026.', '2 November 2026']);
});
