import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { cardinalityOf, dictionaryOf } from './dictionary.ts';
import type { Table } from './table.ts';
import { tables } from './tables.ts';

const dictionary = dictionaryOf(voiceOf(routes.find((route) => route.path === 'en')!, { keepLatin: [], words: {} }));
const fields = dictionary.flatMap((record) => record.fields.map((field) => ({ ...field, of: record.id })));
const field = (record: string, path: string) => fields.find((candidate) => candidate.of === record && candidate.path === path)!;

test('every field has its own anchor, a label and a type', () => {
  expect(new Set(fields.map(({ anchor }) => anchor)).size).toBe(fields.length);
  expect(fields.filter(({ label, types }) => label === '' || types.length === 0).map(({ anchor }) => anchor)).toEqual([]);
  // What stands in a judged example may be anything that stands in an entry.
  expect(fields.filter(({ types }) => types.includes('anything')).map(({ anchor }) => anchor)).toEqual([]);
  expect(fields.length).toBeGreaterThan(400);
});

test('a fee says what it is, how many there may be, and in which columns it stands', () => {
  expect(field('service', 'fees')).toMatchObject({ types: ['record'], mayBeNone: true, cpsv: 'cv:hasCost' });
  expect(cardinalityOf(field('service', 'fees'))).toBe('0..n');
  expect(cardinalityOf(field('service', 'fees.amount'))).toBe('1');
  expect(field('service', 'fees.amount')).toMatchObject({ types: ['number'], columns: [{ file: '/api/v1/fees.csv', column: 'amount' }] });
  expect(field('service', 'fees.from')).toMatchObject({ types: ['date'] });
  expect(field('service', 'fees.act')).toMatchObject({ types: ['id'], list: 'acts' });
});

test('a record inside another is described once, in its own place', () => {
  expect(field('published-service', 'facts')).toMatchObject({ record: 'service', fields: [] });
  expect(field('report', 'findings')).toMatchObject({ record: 'finding', isList: true });
  expect(field('report', 'requirements.{id}.met')).toMatchObject({ types: ['whole-number'] });
  expect(field('requirement', 'words.{language}.title')).toMatchObject({ types: ['text'] });
});

test('every column that shows a field shows one that the dictionary has', () => {
  const known = new Set(fields.map(({ of, path }) => `${of}.${path}`));
  const shown = Object.values<Table>(tables).flatMap(({ id, columns }) => columns.flatMap((column) => (column.field ? [`${id} ${column.field}`] : [])));
  expect(shown.filter((one) => !known.has(one.split(' ')[1]!))).toEqual([]);
  expect(shown.length).toBeGreaterThan(80);
});

test('no table has two columns of one name', () => {
  for (const { id, columns } of Object.values<Table>(tables)) expect(new Set(columns.map((column) => column.id)).size, id).toBe(columns.length);
});
