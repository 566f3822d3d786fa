import { expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import { takenAway, withoutTakenAway } from './taken-away.ts';

const before: Draft = {
  facts: { fees: [{ id: 'issue', amount: 1 }, { id: 'copy', amount: 2, when: 'second-copy' }], documents: [{ id: 'id-card', when: 'in-person' }] },
  texts: {
    sq: { title: 'Leje', fees: { issue: 'lëshimi', copy: 'kopja', old: 'e vjetër' }, when: { 'second-copy': 'për kopjen e dytë', 'in-person': 'nëse vini vetë' } },
    sr: { fees: { copy: 'kopija' }, translatedFrom: { language: 'sq', fields: { 'fees.copy': 'a1', 'fees.issue': 'b2' } } },
  },
};
const without = (fees: unknown): Draft => ({ ...before, facts: { ...before.facts, fees } });

test('with a row its words go in every language, and the record of their translation', () => {
  const after = withoutTakenAway(before, without([{ id: 'issue', amount: 1 }]));
  expect(after.texts).toEqual({
    sq: { title: 'Leje', fees: { issue: 'lëshimi', old: 'e vjetër' }, when: { 'in-person': 'nëse vini vetë' } },
    sr: { fees: {}, translatedFrom: { language: 'sq', fields: { 'fees.issue': 'b2' } } },
  });
  expect([...takenAway(before, without('none'))]).toEqual(['fees.issue', 'fees.copy', 'when.second-copy']);
});

test('words stay while something asks for them, in the common description too, and so does what nobody touched', () => {
  expect(withoutTakenAway(before, before)).toBe(before);
  const inherited: Draft = { ...before, facts: { documents: before.facts.documents } };
  expect([...takenAway(before, inherited, { fees: [{ id: 'issue' }, { id: 'copy', when: 'second-copy' }] })]).toEqual([]);
  expect([...takenAway(before, without([{ id: 'copy', amount: 3, when: 'in-person' }]))]).toEqual(['fees.issue', 'when.second-copy']);
});

test('words in a language that the institution added go with their row, too', () => {
  const withTurkish: Draft = { ...before, texts: { ...before.texts, tr: { fees: { issue: 'belge', copy: 'ikinci nüsha' } } } };
  const after = withoutTakenAway(withTurkish, { ...withTurkish, facts: without([{ id: 'issue', amount: 1 }]).facts });
  expect(after.texts.tr).toEqual({ fees: { issue: 'belge' } });
});
