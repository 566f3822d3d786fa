import { expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import { rowsOf, withPlaces, withWords } from './rows.ts';

const draft: Draft = {
  facts: { steps: [{ by: 'applicant' }, { by: 'institution' }, { by: 'institution', channel: 'counter' }], documents: [{ id: 'id-card' }] },
  texts: { sq: { steps: ['Kërkoni', 'Kontrollohet', 'Merrni'], eligibility: 'none', documents: { 'id-card': 'kopje' } }, sr: { steps: ['Tražite'] } },
};

test('who acts in a step goes where the words of the step go', () => {
  const moved = withPlaces(rowsOf(draft, 'steps'), ([first, second, ...others]) => [second, first, ...others]);
  expect(moved).toEqual({ facts: [{ by: 'institution' }, { by: 'applicant' }, { by: 'institution', channel: 'counter' }], sq: ['Kontrollohet', 'Kërkoni', 'Merrni'], sr: ['', 'Tražite', ''] });
  expect(withPlaces(rowsOf(draft, 'steps'), (list) => list.slice(1)).facts).toEqual([{ by: 'institution' }, { by: 'institution', channel: 'counter' }]);
});

test('a step that is written below the others is one of which nobody has said yet who acts', () => {
  expect(withWords(rowsOf(draft, 'steps'), 'sq', 3, 'Paguani').facts).toEqual([...(draft.facts.steps as object[]), {}]);
  expect(withWords(rowsOf(draft, 'steps'), 'sr', 1, 'Proverava se').facts).toEqual(draft.facts.steps);
  expect(withWords(rowsOf(draft, 'steps'), 'sq', 3, '').facts).toEqual(draft.facts.steps);
});

test('facts that say nothing of the rows, and words that are no rows, are left alone', () => {
  expect(rowsOf(draft, 'documents')).toEqual({});
  expect(rowsOf(draft, 'eligibility')).toEqual({});
  expect(withWords(rowsOf({ facts: {}, texts: {} }, 'steps'), 'sq', 0, 'Kërkoni')).toEqual({ sq: ['Kërkoni'] });
});

test('a step in an added language goes with the others, and beside steps of the common description moves no fact', () => {
  const turkish: Draft = { ...draft, texts: { ...draft.texts, tr: { steps: ['Başvurun', 'İnceleme'] } } };
  const moved = withPlaces(rowsOf(turkish, 'steps'), ([first, second, ...others]) => [second, first, ...others]);
  expect(moved.tr).toEqual(['İnceleme', 'Başvurun', '']);
  expect(Object.keys(rowsOf({ ...turkish, texts: { tr: turkish.texts.tr! } }, 'steps'))).toEqual(['tr']);
});
