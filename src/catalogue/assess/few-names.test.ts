import { expect, test } from 'vitest';
import type { Service } from '../model/catalogue.ts';
import { enoughNames } from '../model/text.ts';
import { fewNamesOf, placeOfNames } from './few-names.ts';

const named = (count: number) => ({ title: 'Leje', alsoCalled: Array.from({ length: count }, (_, number) => `emri ${number}`) });

test('a service is asked for names in each language in which it has too few', () => {
  expect(fewNamesOf({ texts: { sq: named(enoughNames), sr: named(enoughNames - 1), en: { title: 'Permit' } } })).toEqual({ what: 'names', languages: [{ language: 'sr', names: enoughNames - 1 }, { language: 'en', names: 0 }] });
});

test('a text that is not there is translated first, and enough is enough', () => {
  expect(fewNamesOf({ texts: { sq: named(enoughNames) } })).toBeUndefined();
  expect(fewNamesOf({ texts: {} })).toBeUndefined();
});

test('the names of what institutions share stand in the shared description', () => {
  const service = { folder: 'institutions/trial/services/a', facts: { concept: 'permit' }, places: {} } as unknown as Service;
  expect(placeOfNames({ concepts: [{ id: 'permit' }] as never }, service, 'sr')).toEqual({ file: 'concepts/permit/sr.md', line: 1 });
  expect(placeOfNames({ concepts: [] }, service, 'sr').file).toBe('institutions/trial/services/a/sr.md');
  expect(placeOfNames({ concepts: [] }, { ...service, places: { 'sr.alsoCalled': { file: 'x.md', line: 7, column: 1 } } }, 'sr')).toEqual({ file: 'x.md', line: 7 });
});
