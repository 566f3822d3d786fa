import { expect, test } from 'vitest';
import { withIdsFromNames } from './named-rows.ts';

const officesOf = (offices: unknown) => withIdsFromNames({ facts: { offices }, texts: {} }, ['offices']).facts.offices;

test('a new office is called by its Albanian name, once and for all', () => {
  const office = { names: { sq: 'Zyra e Gjendjes Civile' }, phone: '038 200 200' };
  expect(officesOf([office])).toEqual([{ id: 'zyra-e-gjendjes-civile', ...office }]);
  expect(officesOf([{ id: 'civil-status', names: { sq: 'Emër i ri' } }])).toEqual([{ id: 'civil-status', names: { sq: 'Emër i ri' } }]);
});

test('two offices of one name have two ids, and an empty row has none', () => {
  const named = { names: { sq: 'Zyra' } };
  expect((officesOf([{ id: 'zyra' }, named, named]) as { id: string }[]).map(({ id }) => id)).toEqual(['zyra', expect.not.stringMatching(/^zyra$/) as string, expect.not.stringMatching(/^zyra$/) as string]);
  expect(new Set((officesOf([{ id: 'zyra' }, named, named]) as { id: string }[]).map(({ id }) => id)).size).toBe(3);
  expect(officesOf([{}, { names: { sq: '' } }])).toEqual([{}, { names: { sq: '' } }]);
});
