import { expect, test } from 'vitest';
import type { Catalogue } from '../model/catalogue.ts';
import { nameOfWhole } from './quarter-names.ts';

const names = (text: string) => ({ sq: text, sr: text, en: text });
const catalogue = { institutions: [{ id: 'archive', facts: { names: names('Archive') } }, { id: 'registry', facts: { names: names('Registry'), formerIds: ['register', 'old-archive'] } }], services: [] } as unknown as Catalogue;

test('an institution that was renamed or merged after a quarter was kept is named as today, with the id that the quarter knows', () => {
  expect(['registry', 'register', 'old-archive', 'gone'].map((id) => nameOfWhole(catalogue, id).sq)).toEqual(['Registry', 'Registry (`register`)', 'Registry (`old-archive`)', '`gone`']);
});
