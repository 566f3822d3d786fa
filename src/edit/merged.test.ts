import { expect, test } from 'vitest';
import { differencesOf, withField, type Draft } from './draft.ts';
import { merged, partAt, withPartOf } from './merged.ts';

const factsOf = (field: string, value: unknown, words: Draft['texts'] = {}): Draft => ({ facts: { [field]: value }, texts: words });

test('two people: what does not touch goes together, what both changed is named', () => {
  const base: Draft = { facts: { unit: 'a', silence: 'granted' }, texts: { sq: { title: 'Një' } } };
  const mine = withField(withField(base, 'facts.unit', 'b'), 'sq.title', 'Dy');
  const theirs = withField(withField(base, 'facts.silence', 'refused'), 'sq.title', 'Tre');
  const { draft, both } = merged(base, mine, theirs);
  expect(both).toEqual(['sq.title']);
  expect(draft).toEqual({ facts: { unit: 'b', silence: 'refused' }, texts: { sq: { title: 'Dy' } } });
  expect(differencesOf(theirs, draft)).toEqual(['facts.unit', 'sq.title']);
  expect(merged(base, mine, mine).both).toEqual([]);
});

test('two people who say that different translations are right are not asked about it', () => {
  const record = (language: string, fields: Record<string, string>) => ({ facts: {}, texts: { sr: { title: 'Jedan', translatedFrom: { language, fields } } } }) as Draft;
  const [base, mine, theirs] = [record('sq', { title: 'a1' }), record('sq', { title: 'a1', steps: 'b1' }), record('sq', { title: 'a2' })];
  expect(merged(base, mine, theirs)).toEqual({ draft: record('sq', { title: 'a2', steps: 'b1' }), both: [] });
  expect(merged(base, mine, record('en', { title: 'c1' }))).toEqual({ draft: record('en', { title: 'c1' }), both: [] });
});

test('two people who each add a document, change one or take one away are asked about none of them', () => {
  const [card, photo, proof, bill] = ['id-card', 'photo', 'proof', 'bill'].map((id) => ({ id })) as [Row, Row, Row, Row];
  const base = factsOf('documents', [card, photo, proof]);
  const mine = factsOf('documents', [{ ...card, form: 'copy' }, photo, bill, proof]);
  const theirs = factsOf('documents', [card, { ...proof, form: 'original' }, { id: 'passport' }]);
  expect(merged(base, mine, theirs)).toEqual({ draft: factsOf('documents', [{ ...card, form: 'copy' }, bill, { ...proof, form: 'original' }, { id: 'passport' }]), both: [] });
});
interface Row { id: string; form?: string }

test('only the item that both changed is asked about, and either answer leaves the others alone', () => {
  const base = factsOf('documents', [{ id: 'id-card' }, { id: 'photo' }]);
  const mine = factsOf('documents', [{ id: 'id-card', form: 'copy' }, { id: 'photo' }, { id: 'bill' }]);
  for (const left of [[{ id: 'id-card', form: 'original' }], []]) {
    const theirs = factsOf('documents', [...left, { id: 'photo' }, { id: 'passport' }]);
    const { draft, both } = merged(base, mine, theirs);
    expect(both).toEqual(['facts.documents/id-card']);
    expect(partAt(mine, both[0]!)).toEqual([{ id: 'id-card', form: 'copy' }]);
    expect(partAt(draft, both[0]!)).toEqual([{ id: 'id-card', form: 'copy' }]);
    const chosen = withPartOf(draft, theirs, both[0]!);
    expect(partAt(chosen, both[0]!)).toEqual(left.length === 0 ? undefined : left);
    expect((chosen.facts.documents as Row[]).map(({ id }) => id).sort()).toEqual([...left.map(({ id }) => id), 'bill', 'passport', 'photo'].sort());
    expect(partAt(withPartOf(chosen, mine, both[0]!), both[0]!)).toEqual([{ id: 'id-card', form: 'copy' }]);
  }
});

test('a row that has no id yet goes with what somebody else did meanwhile, and stays whichever answer is given', () => {
  const [card, photo] = [{ id: 'id-card' }, { id: 'photo' }];
  const fresh = { names: { sq: 'Zyra e Re' } };
  const base = factsOf('offices', [card, photo]);
  const mine = factsOf('offices', [{ ...card, form: 'copy' }, fresh, photo]);
  const theirs = factsOf('offices', [{ ...card, form: 'original' }, { ...photo, form: 'copy' }]);
  const { draft, both } = merged(base, mine, theirs);
  expect({ draft, both }).toEqual({ draft: factsOf('offices', [{ ...card, form: 'copy' }, fresh, { ...photo, form: 'copy' }]), both: ['facts.offices/id-card'] });
  expect(partAt(draft, both[0]!)).toEqual([{ ...card, form: 'copy' }]);
  const chosen = withPartOf(draft, theirs, both[0]!);
  expect(chosen).toEqual(factsOf('offices', [{ ...card, form: 'original' }, fresh, { ...photo, form: 'copy' }]));
  expect(withPartOf(chosen, mine, both[0]!)).toEqual(draft);
});

test('a document that was chosen twice stays beside what somebody else did meanwhile', () => {
  const [card, photo] = [{ id: 'id-card' }, { id: 'photo' }];
  expect(merged(factsOf('documents', [card]), factsOf('documents', [card, { ...card, form: 'copy' }]), factsOf('documents', [card, photo])))
    .toEqual({ draft: factsOf('documents', [card, { ...card, form: 'copy' }, photo]), both: [] });
});

test('two people who each add a fee mean two fees, and each keeps its words', () => {
  const made = (amount: number, words: string): Draft => factsOf('fees', [{ id: 'issue', amount }], { sq: { fees: { issue: words }, translatedFrom: { language: 'sr', fields: { 'fees.issue': words } } } });
  const { draft, both } = merged({ facts: {}, texts: {} }, made(2, 'kopja'), made(5, 'leja'));
  expect(both).toEqual([]);
  expect(draft).toEqual(factsOf('fees', [{ id: 'issue-2', amount: 2 }, { id: 'issue', amount: 5 }], { sq: { fees: { 'issue-2': 'kopja', issue: 'leja' }, translatedFrom: { language: 'sr', fields: { 'fees.issue': 'leja', 'fees.issue-2': 'kopja' } } } }));
});

test('what one took out of a list of the common description does not come back with the list of the other', () => {
  const shared = { documents: [{ id: 'id-card' }, { id: 'photo' }] };
  const mine = factsOf('documents', [{ id: 'id-card' }]);
  const theirs = factsOf('documents', [{ id: 'id-card' }, { id: 'photo' }, { id: 'bill' }]);
  expect(merged({ facts: {}, texts: {} }, mine, theirs, shared)).toEqual({ draft: factsOf('documents', [{ id: 'id-card' }, { id: 'bill' }]), both: [] });
});

test('lists whose rows have no ids, and a list against “none”, are chosen whole', () => {
  const steps = (...lines: string[]): Draft => ({ facts: {}, texts: { sq: { steps: lines } } });
  expect(merged(steps('a', 'b'), steps('a', 'c'), steps('a', 'b', 'd'))).toEqual({ draft: steps('a', 'c'), both: ['sq.steps'] });
  expect(merged(factsOf('fees', undefined), factsOf('fees', 'none'), factsOf('fees', [{ id: 'issue', amount: 1 }])).both).toEqual(['facts.fees']);
});
