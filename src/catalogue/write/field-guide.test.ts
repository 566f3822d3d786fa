import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { fieldGuide, type GuideField } from './field-guide.ts';

const guide = fieldGuide(voiceOf(routes.find((route) => route.path === 'en')!, { keepLatin: [], words: {} }));
const all = (fields: readonly GuideField[]): GuideField[] => fields.flatMap((field) => [field, ...all(field.fields)]);
const service = all(guide[0]!.fields);
const field = (path: string) => service.find((candidate) => candidate.path === path)!;

test('every field has its own anchor and a label', () => {
  const fields = guide.flatMap((part) => all(part.fields));
  expect(new Set(fields.map(({ anchor }) => anchor)).size).toBe(fields.length);
  for (const { label } of fields) expect(label).not.toBe('');
});

test('fees may be “none”, are a list, and have their own fields', () => {
  expect(field('fees')).toMatchObject({ label: 'Fees', required: false, mayBeNone: true, isList: true, cpsv: 'cv:hasCost' });
  expect(field('fees.amount')).toMatchObject({ required: true, isList: false, example: 'amount: 2' });
});

test('the values of a choice come with their words', () => {
  expect(field('documents.form').values).toContainEqual({ value: 'verified-copy', words: 'verified copy' });
  expect(field('silence').values).toContainEqual({ value: 'may-appeal', words: 'You may appeal' });
});

test('an id says in which list it must be', () => {
  expect(field('documents.id').mustBeIn).toBe('the word list of documents');
});

test('a name in each language has no fields sq, sr, en of its own', () => {
  const names = all(guide[2]!.fields).find(({ path }) => path === 'names')!;
  expect(names).toMatchObject({ inEachLanguage: true, required: true, fields: [] });
});
