import { expect, test } from 'vitest';
import type { Institution } from '#catalogue/model/catalogue.ts';
import { namedApart, tonguesOf } from './choices.ts';

test('of two choices with one title the common description says that it is one', () => {
  const labels = namedApart([{ value: 'deregistration', label: 'Çlajmërimi i vendbanimit' }], [{ value: 'residence-deregistration', label: 'Çlajmërimi i vendbanimit' }, { value: 'taxi-permit', label: 'Leje për taksi' }], 'përshkrimi i përbashkët').map(({ label }) => label);
  expect(labels).toEqual(['Çlajmërimi i vendbanimit', 'Çlajmërimi i vendbanimit (përshkrimi i përbashkët)', 'Leje për taksi']);
});

test('words are asked for in the languages that the institution added, and in those that somebody wrote', () => {
  const prizren = { facts: { type: 'municipality', names: { sq: 'Komuna e Prizrenit', tr: 'Prizren Belediyesi' }, languages: ['sq', 'sr', 'bs'] } } as unknown as Institution;
  expect(tonguesOf(undefined, { facts: {}, texts: {} })).toEqual(['sq', 'sr', 'en']);
  expect(tonguesOf(prizren, { facts: {}, texts: {} })).toEqual(['sq', 'sr', 'en', 'tr', 'bs']);
  expect(tonguesOf(undefined, { facts: {}, texts: { rom: { title: 'Lil' } } })).toEqual(['sq', 'sr', 'en', 'rom']);
});
