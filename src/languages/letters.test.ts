import { expect, test } from 'vitest';
import { routeOf } from './languages.ts';
import { letterOf } from './letters.ts';

test.each([
  ['sq', 'Gjendja civile', 'Gj'], ['sq', 'shtetësia', 'Sh'], ['sq', 'Çertifikatë', 'Ç'], ['sq', 'Ekstrakt', 'E'], ['sq', '„Zhvillim“', 'Zh'],
  ['sr', 'Državljanstvo', 'D'], ['sr', 'Džep', 'Dž'], ['sr', 'Lična karta', 'L'], ['sr', 'Ljubav', 'Lj'], ['sr', 'žalba', 'Ž'],
  ['sr-cyrl', 'Лична карта', 'Л'], ['sr-cyrl', 'Њива', 'Њ'], ['sr-cyrl', 'Ђак', 'Ђ'], ['sr-cyrl', 'KEDS', '#'],
  ['en', 'Élan', 'E'], ['en', 'Driving licence', 'D'], ['en', '112 call', '#'], ['en', '', '#'],
])('in %s, “%s” stands under %s', (path, word, letter) => {
  expect(letterOf(word, routeOf(path)!)).toBe(letter);
});
