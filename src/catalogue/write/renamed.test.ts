import { expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { oldNamesIn, renamedPath, withFormerId, withNamesOfToday, withoutFormerIds } from './renamed.ts';

test('the files of an institution and its counts move with its id, and no other does', () => {
  const paths = ['institutions/town/services/permit/sq.md', 'feedback/town.csv', 'institutions/township/institution.yaml', 'monitoring/2026-q4/catalogue.yaml', 'feedback/township.csv'];
  expect(paths.map((path) => renamedPath(path, 'town', 'city'))).toEqual(['institutions/city/services/permit/sq.md', 'feedback/city.csv', ...paths.slice(2)]);
});

test('what it was called stands among its former ids; a name that it bears again is none', () => {
  const text = 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Town }\n';
  expect(withFormerId(text, [], 'town', 'city')).toBe(`${text}formerIds: [town]\n`);
  expect(withFormerId(withFormerId(text, [], 'town', 'city'), ['town'], 'city', 'town')).toContain('formerIds: [city]\n');
});

test('a service says no longer that it was called what it is called again', () => {
  const text = 'status: confirmed\nformerIds: [city/permit, town/licence]\n';
  expect(withoutFormerIds(text, ['city/permit', 'town/licence'], ['city/permit', 'city/extract'])).toContain('formerIds: [town/licence]\n');
  expect(withoutFormerIds(text, ['city/permit', 'town/licence'], ['city/permit', 'town/licence'])).not.toContain('formerIds');
  expect(withoutFormerIds('status: confirmed # as it is\n', [], ['city/permit'])).toBe('status: confirmed # as it is\n');
});

test('every place that says a former name says that of today, twice on one line too, and the rest stays as it is', () => {
  const text = 'a: [town, x, town] # town\nb: town/permit\n';
  const at = (line: number, column: number, value: string, today?: string) => ({ code: 'unknown-reference', file: 'f.yaml', line, column, values: { value, ...(today === undefined ? {} : { today }) } }) as unknown as Problem;
  const names = oldNamesIn([at(1, 5, 'town', 'borough'), at(1, 14, 'town', 'borough'), at(2, 4, 'town/permit', 'borough/licence'), at(2, 1, 'b')]);
  expect(names).toHaveLength(3);
  expect(withNamesOfToday(text, names)).toBe('a: [borough, x, borough] # town\nb: borough/licence\n');
});
