import { expect, test } from 'vitest';
import type { Institution, Service } from '../model/catalogue.ts';
import { addedTextsOf } from './added-texts.ts';

const service = (id: string, further?: Service['further'], status = 'confirmed') => ({ institution: 'prizren', id, facts: { status }, texts: {}, ...(further ? { further } : {}) }) as unknown as Service;
const home = (...languages: string[]) => ({ id: 'prizren', facts: { languages } }) as unknown as Institution;
const services = [service('permit', { tr: { title: 'İzin' } }), service('extract'), service('card', { tr: {} as never }), service('old', { tr: { title: 'Eski' } }, 'withdrawn'), { ...service('other', { tr: { title: 'Başka' } }), institution: 'gjilan' }];

test('texts are counted in each language that an institution added, also where there is none yet; those of others and of what is offered no more are not', () => {
  expect(addedTextsOf({ services }, home('sq', 'sr', 'tr', 'bs'))).toEqual([{ language: 'tr', services: 1 }, { language: 'bs', services: 0 }]);
});

test('where no language was added, nothing is counted', () => {
  expect(addedTextsOf({ services }, home('sq', 'sr'))).toEqual([]);
  expect(addedTextsOf({ services }, { id: 'prizren', facts: {} } as unknown as Institution)).toEqual([]);
});
