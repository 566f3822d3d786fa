import { expect, test } from 'vitest';
import { routeOf } from './languages.ts';
import { asLookedFor, freeId, idFrom, inbornNames, letterOf } from './letters.ts';

test.each([
  ['sq', 'Gjendja civile', 'Gj'], ['sq', 'shtetësia', 'Sh'], ['sq', 'Çertifikatë', 'Ç'], ['sq', 'Ekstrakt', 'E'], ['sq', '„Zhvillim“', 'Zh'],
  ['sr', 'Državljanstvo', 'D'], ['sr', 'Džep', 'Dž'], ['sr', 'Lična karta', 'L'], ['sr', 'Ljubav', 'Lj'], ['sr', 'žalba', 'Ž'],
  ['sr-cyrl', 'Лична карта', 'Л'], ['sr-cyrl', 'Њива', 'Њ'], ['sr-cyrl', 'Ђак', 'Ђ'], ['sr-cyrl', 'KEDS', '#'],
  ['en', 'Élan', 'E'], ['en', 'Driving licence', 'D'], ['en', '112 call', '#'], ['en', '', '#'],
])('in %s, “%s” stands under %s', (path, word, letter) => {
  expect(letterOf(word, routeOf(path)!)).toBe(letter);
});

test.each([['Građevinska dozvola', 'gradjevinska'], ['Građevinska dozvola', 'грађевинска'], ['Građevinska dozvola', 'GRADEVINSKA'], ['Дозвола', 'dozvola'], ['Lejë ndërtimi', 'ndertimi'], ['Leje për djegie', 'djegie'], ['Otopark kartı', 'karti']])('“%s” is found by “%s”', (title, wanted) => {
  expect(asLookedFor(title)).toContain(asLookedFor(wanted));
});

test('an id loses no letter of a Turkish name', () => expect(['Işık kaydı', 'Otopark kartı'].map(idFrom)).toEqual(['isik-kaydi', 'otopark-karti']));

test('no id is proposed that the program keeps for itself', () => {
  expect(['Prototype', 'Constructor!', 'prototypes', 'прототyпе'].map(idFrom)).toEqual(['prototype-1', 'constructor-1', 'prototypes', 'prototype-1']);
  expect([freeId('prototype', []), freeId(idFrom('Prototype'), []), freeId('constructor', ['constructor-2'])]).toEqual(['prototype-2', 'prototype-1', 'constructor-3']);
  for (const name of inbornNames) expect(inbornNames).not.toContain(freeId(name, []));
});
