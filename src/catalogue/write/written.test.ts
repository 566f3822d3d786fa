import { expect, test } from 'vitest';
import { writtenIn } from './written.ts';

test('a text that nobody has written yet is not there, whatever is told of it', () => {
  const folder = 'institutions/trial/services/permit';
  const isThere = writtenIn({ services: [{ folder, places: { title: { file: 'concepts/permit/sr.md', line: 2, column: 1 }, 'sq.summary': { file: `${folder}/sq.md`, line: 3, column: 1 } } } as never], concepts: [{ id: 'permit', places: { 'sr.title': { file: 'concepts/permit/sr.md', line: 2, column: 1 } } } as never] });
  expect(['service.yaml', 'sq.md', 'sr.md'].map((name) => isThere(`${folder}/${name}`))).toEqual([true, true, false]);
  expect(['concepts/permit/sr.md', 'concepts/permit/en.md', 'institutions/trial/services/other/service.yaml', 'institutions/trial/institution.yaml'].map(isThere)).toEqual([true, false, false, true]);
});
