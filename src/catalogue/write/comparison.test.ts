import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { aToZOf } from './a-z.ts';
import { byTopic, groupsOf } from './browse.ts';
import { comparableFact } from './compared-facts.ts';
import { comparison } from './comparison.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const madeOf = (services: readonly string[], path = 'en') => {
  const { catalogue } = readCatalogue([
    file('concepts/permit/service.yaml', 'kind: permit\n'),
    ...services.flatMap((facts, index) => {
      const id = `m${String(index).padStart(2, '0')}`;
      return [file(`institutions/${id}/institution.yaml`, `type: municipality\nnames: { sq: Komuna ${index}, sr: Opština ${index}, en: Town ${index} }\n`), file(`institutions/${id}/services/permit/service.yaml`, `concept: permit\nstatus: confirmed\n${facts}`), file(`institutions/${id}/services/permit/sq.md`, '---\ntitle: Leje\n---\n')];
    }),
  ]);
  return comparison({ ...catalogue, day: '2026-11-30' }, catalogue.services, [], voiceOf(routes.find((route) => route.path === path)!, catalogue.script));
};
const sentences = (services: readonly string[], path = 'en') => Object.fromEntries(madeOf(services, path).facts.map(({ fact, sentence }) => [fact, sentence]));
const fee = (amount: number, more = '') => `fees: [{ id: issue${amount}, amount: ${amount}, currency: EUR${more} }]\n`;
const days = (number: number) => `timeLimit: { decision: { days: ${number} } }\n`;

test('what is the same everywhere is said with its value; what nobody states is said too', () => {
  expect(sentences([fee(1) + days(30), fee(1) + days(30), fee(1)])).toMatchObject({ fee: 'The fee is the same everywhere: €1.', timeLimit: '2 of 3 institutions state the time limit; it is the same: 30 days.', appeal: 'No institution states the appeal.' });
});

test('what differs is said to, and at whom sources contradict each other is counted apart', () => {
  expect(sentences([fee(1), fee(2), `${fee(3)}conflicts: [{ field: fees, note: a }]\n`]).fee).toBe('2 of 3 institutions state the fee; it differs: €1 – €2. At 1 more institution the sources contradict each other.');
  const [sq, sr] = ['sq', 'sr'].map((path) => sentences([fee(1), fee(2), `${fee(3)}conflicts: [{ field: fees, note: a }]\n`], path).fee);
  expect([sq, sr]).toEqual([expect.stringMatching(/ Te 1 institucion tjetër burimet nuk përputhen\.$/), expect.stringMatching(/ Kod još 1 institucije izvori se ne slažu\.$/)]);
  expect(sentences([`${fee(3)}conflicts: [{ field: fees, note: a }]\n`, '']).fee).toBe('No institution states the fee clearly. At 1 institution the sources contradict each other.');
  expect(sentences([fee(1), fee(2)]).fee).toBe('The fee differs from one institution to another: €1 – €2.');
  expect(sentences([fee(1), '', '']).fee).toBe('Only 1 of 3 institutions states the fee (Town 0): €1.');
});

test('fees are compared as they are due on the day, and sorted by the one for the whole', () => {
  const [followed, same] = ['fees: [{ id: old, amount: 0.5, currency: EUR, to: 2026-06-30 }, { id: new, amount: 1.5, currency: EUR, from: 2026-07-01 }]\n', fee(1.5).replace('issue1.5', 'issue')];
  const { rows, facts } = madeOf([followed, same, 'fees: [{ id: base, amount: 5, currency: EUR }, { id: page, amount: 0.5, currency: EUR, per: page }]\n']);
  expect(rows.map(({ cells, by }) => [cells.fee.text, cells.fee.differs, by.fee])).toEqual([['€1.50', false, 1.5], ['€1.50', false, 1.5], ['€5; €0.50 per page', true, 5]]);
  expect(facts[0]!.sentence).toBe('The fee differs from one institution to another.');
});

test('an appeal in working days says so', () => {
  const [{ cells }] = madeOf(['appeal: [{ body: second-instance, days: 15, count: working }]\n']).rows as [ReturnType<typeof madeOf>['rows'][number]];
  expect(cells.appeal.text).toBe('Second instance, 15 working days');
});

test('a range has one unit: working days are no end of it', () => {
  const working = 'timeLimit: { decision: { days: 22, count: working } }\n';
  expect(sentences([days(30), working]).timeLimit).toBe('The time limit differs from one institution to another: 30 days – 22 working days.');
  expect(sentences([days(30), days(45)]).timeLimit).toBe('The time limit differs from one institution to another: 30–45 days.');
});

test('what the copy shows in part is held against nothing', () => {
  const cut = 'documents: [{ id: a, form: copy }]\n';
  const { rows, facts, documents } = madeOf([`${cut}unseen: [documents]\n`, cut, 'documents: [{ id: b }]\n']);
  expect(rows.map(({ cells }) => [cells.documents.partly, cells.documents.differs])).toEqual([[true, false], [false, true], [false, true]]);
  expect(facts[2]!.sentence).toBe('2 of 3 institutions state the documents; they differ. At 1 more institution the copy that we read breaks off.');
  expect(documents.lead).toContain('2 of 3');
  expect(rows.flatMap(({ documents: own }) => own.map(({ only }) => only)), 'nobody knows who else asks').toEqual([false, false, false]);
});

test.each([
  ['sq', 'Taksën e shënojnë 2 nga 3 institucione; te këto është e njëjtë: 1 €.', 'Dokumentet ndryshojnë nga një institucion te tjetri.'],
  ['sr', 'Taksu navode 2 od 3 institucije; kod njih je ista: 1 €.', 'Dokumenti se razlikuju od institucije do institucije.'],
  ['sr-cyrl', 'Таксу наводе 2 од 3 институције; код њих је иста: 1 €.', 'Документи се разликују од институције до институције.'],
])('the sentences are whole sentences in %s', (path, first, second) => {
  const said = sentences([`${fee(1)}documents: none\n`, `${fee(1)}documents: [{ id: a }]\n`, 'documents: [{ id: b }]\n'], path);
  expect([said.fee!.replace(/\u00a0/g, ' '), said.documents]).toEqual([first, second]);
});

test('a range names its unit once, where it is the same', () => {
  expect(sentences([days(7), days(45)]).timeLimit).toBe('The time limit differs from one institution to another: 7–45 days.');
  expect(sentences([days(3), days(21)], 'sr').timeLimit).toBe('Rok se razlikuje od institucije do institucije: 3 dana – 21 dan.');
});

test('five of twenty-one: Serbian counts them with the right forms', () => {
  expect(sentences([...Array.from({ length: 5 }, () => days(3)), ...Array.from({ length: 16 }, () => '')], 'sr').timeLimit).toBe('Rok navodi 5 od 21 institucije; kod njih je isti: 3 dana.');
});

test('the fact is compared, not its id, its words or the order of its parts', () => {
  const factOf = (facts: object, fact: Parameters<typeof comparableFact>[1]) => comparableFact({ facts } as never, fact, undefined).key;
  expect(factOf({ fees: [{ id: 'a', amount: 1, currency: 'EUR' }, { id: 'b', amount: 2, currency: 'EUR' }] }, 'fee')).toBe(factOf({ fees: [{ id: 'x', amount: 2, currency: 'EUR' }, { id: 'y', amount: 1, currency: 'EUR' }] }, 'fee'));
  expect(factOf({ documents: [{ id: 'a', or: ['b', 'c'] }] }, 'documents')).toBe(factOf({ documents: [{ id: 'c', or: ['a', 'b'] }] }, 'documents'));
  expect(factOf({ documents: [{ id: 'a', form: 'copy' }] }, 'documents')).not.toBe(factOf({ documents: [{ id: 'a', form: 'original' }] }, 'documents'));
  expect(factOf({ timeLimit: { decision: { days: 30 } } }, 'timeLimit')).toBe(factOf({ timeLimit: { decision: { days: 30, count: 'calendar' } } }, 'timeLimit'));
  expect(factOf({ timeLimit: { decision: { days: 30, count: 'working' } } }, 'timeLimit')).not.toBe(factOf({ timeLimit: { decision: { days: 30 } } }, 'timeLimit'));
  expect(factOf({ fees: 'none' }, 'fee'), 'free of charge is an answer').toBe('none');
  expect(factOf({}, 'fee')).toBeUndefined();
});

test('law: the order of fees, documents and appeals, and what they are called, never makes a difference', () => {
  const item = fc.record({ id: fc.constantFrom('a', 'b', 'c'), amount: fc.constantFrom(1, 2), currency: fc.constant('EUR'), form: fc.option(fc.constantFrom('copy', 'original'), { nil: undefined }), or: fc.option(fc.subarray(['d', 'e'], { minLength: 1 }), { nil: undefined }), body: fc.constantFrom('x', 'y'), days: fc.constantFrom(8, 15) });
  fc.assert(fc.property(fc.array(item, { minLength: 1, maxLength: 5 }).chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length }))), ([items, shuffled]) => {
    const keysOf = (list: readonly object[], fees: readonly object[]) => (['fee', 'documents', 'appeal'] as const).map((fact) => comparableFact({ facts: { fees, documents: list, appeal: list } } as never, fact, undefined).key);
    expect(keysOf(shuffled, shuffled.map((fee, index) => ({ ...fee, id: `other-${index}` })))).toEqual(keysOf(items, items));
  }), { numRuns: 100 });
});

test('among thirty-eight, only what is not as at most is marked, and the values stand by size with what is unknown last', () => {
  const { rows, facts, documents } = madeOf([...Array.from({ length: 35 }, () => `${fee(2)}documents: [{ id: a, form: copy }]\n`), fee(1), 'fees: none\ndocuments: [{ id: b }]\n', '']);
  expect(rows.filter(({ cells }) => cells.fee.differs).map(({ institution }) => institution)).toEqual(['m35', 'm36']);
  expect(facts[0]!.values.map(({ cell, institutions }) => [cell.text, institutions.length])).toEqual([['free of charge', 1], ['€1', 1], ['€2', 35], ['not stated', 1]]);
  expect(documents.list.map(({ asked, forms }) => [asked, forms[0]!.who])).toEqual([[35, '35 of 38 ask for it'], [1, 'Town 36']]);
});

test('what an institution fetches itself is counted for nobody, and said beside the document', () => {
  const { rows, documents } = madeOf(['documents: [{ id: a, form: copy, fetched: true }, { id: b }]\n', 'documents: [{ id: a, form: copy }, { id: b }]\n', 'documents: [{ id: a, fetched: true }]\n', 'documents: [{ id: c, fetched: true }, { id: d, fetched: true }]\n']);
  expect(rows.map(({ cells }) => cells.documents.text)).toEqual(['1 document', '2 documents', '1 document – the institution fetches it itself', '2 documents – the institution fetches them itself']);
  expect(documents.list.find(({ name }) => name === 'A')!.forms).toEqual([{ form: 'copy, the institution fetches it itself', who: 'Town 0' }, { form: 'copy', who: 'Town 1' }, { form: 'the institution fetches it itself', who: 'Town 2' }]);
});

test('who fetches a document does not ask for it, however many they are', () => {
  const card = (more: string) => `documents: [{ id: card, form: copy${more} }, { id: deed }]\n`;
  const offers = [...Array.from({ length: 5 }, () => card(', fetched: true')), ...Array.from({ length: 4 }, () => card('')), 'documents: [{ id: card, form: copy, fetched: true, when: local }, { id: card, form: original }]\n', ''];
  const { list } = madeOf(offers).documents;
  expect(list.map(({ asked }) => asked), 'what more institutions ask for stands first').toEqual([9, 5]);
  expect(list[1]!.forms).toEqual([{ form: 'copy, the institution fetches it itself', who: '5 of 11' }, { form: 'copy', who: '4 of 11 ask for it' }, { form: 'original', who: 'Town 9' }]);
  expect(['sq', 'sr'].map((path) => madeOf(offers, path).documents.list[1]!.forms[0]!.who)).toEqual(['5 nga 11', '5 od 11']);
  expect(madeOf(Array.from({ length: 5 }, () => card(', fetched: true'))).documents.list.map(({ asked, forms }) => [asked, forms[0]!.who])).toEqual([[5, 'everywhere'], [0, 'everywhere']]);
});

test('all but a few are named by the few, where it is known that these do not ask', () => {
  const { documents } = madeOf([...Array.from({ length: 6 }, () => 'documents: [{ id: a, form: copy }]\n'), 'documents: none\n']);
  expect(documents.list[0]!.forms).toEqual([{ form: 'copy', who: 'all but: Town 6' }]);
});

test('nothing is marked where there is nothing to differ from', () => {
  expect(madeOf([fee(1)]).rows[0]!.cells.fee.differs).toBe(false);
  expect(madeOf([]).rows).toEqual([]);
});

test('who offers one thing twice is told apart by the titles, and stands in two places of the page', () => {
  const own = (id: string, title: string) => [file(`institutions/m/services/${id}/service.yaml`, 'concept: permit\nstatus: confirmed\n'), file(`institutions/m/services/${id}/sq.md`, `---\ntitle: ${title}\n---\n`)];
  const { catalogue } = readCatalogue([file('concepts/permit/service.yaml', 'kind: permit\n'), file('institutions/m/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Town }\n'), ...own('a', 'Leje taksi'), ...own('b', 'Leje kombi')]);
  const voice = voiceOf(routes.find(({ path }) => path === 'sq')!, catalogue.script);
  expect(comparison(catalogue, catalogue.services, [], voice).rows.map(({ text, place }) => [text, place])).toEqual([['Komuna: Leje kombi', 'm'], ['Komuna: Leje taksi', 'm/a']]);
  expect(groupsOf(catalogue, catalogue.services, voice).flatMap(({ services }) => services.map(({ institution }) => institution))).toEqual(['Komuna: Leje kombi', 'Komuna: Leje taksi']);
});

test.each([
  ['by the unit', ['unit: gardens\n', 'unit: roads\n'], ['Leje (Gjelbërim)', 'Leje (Rrugë)']],
  ['by the office, where the unit is one', ['unit: gardens\ncontact: north\n', 'unit: gardens\ncontact: south\n'], ['Leje (Veri)', 'Leje (Jug)']],
  ['by the id, where nothing else is stated of both', ['unit: gardens\n', ''], ['Leje (permit one)', 'Leje (permit two)']],
] as const)('two offers of one institution under one title are told apart %s, in the comparison and in every list', (_, facts, expected) => {
  const units = 'units:\n  - { id: gardens, names: { sq: Gjelbërim, sr: Zelenilo, en: Gardens } }\n  - { id: roads, names: { sq: Rrugë, sr: Putevi, en: Roads } }\noffices:\n  - { id: north, names: { sq: Veri, sr: Sever, en: North } }\n  - { id: south, names: { sq: Jug, sr: Jug, en: South } }\n';
  const catalogueOf = (concept: string) => readCatalogue([
    file('concepts/permit/service.yaml', 'kind: permit\n'), file('institutions/m/institution.yaml', `type: municipality\nnames: { sq: Komuna, sr: Opština, en: Town }\n${units}`),
    ...facts.flatMap((own, index) => { const at = `institutions/m/services/permit-${['one', 'two'][index]}`; return [file(`${at}/service.yaml`, `${concept}status: confirmed\n${own}`), file(`${at}/sq.md`, '---\ntitle: Leje\n---\n')]; }),
  ]).catalogue;
  const [shared, apart] = [catalogueOf('concept: permit\n'), catalogueOf('')];
  const voice = voiceOf(routes.find(({ path }) => path === 'sq')!, shared.script);
  const ofInstitution = expected.map((title) => `Komuna: ${title}`).sort();
  expect(comparison(shared, shared.services, [], voice).rows.map(({ text }) => text).sort()).toEqual(ofInstitution);
  expect(groupsOf(shared, shared.services, voice).flatMap(({ services }) => services.map(({ institution }) => institution)).sort()).toEqual(ofInstitution);
  expect(groupsOf(apart, apart.services, voice).map(({ title }) => title.text).sort()).toEqual([...expected].sort());
  expect(byTopic(apart, apart.services, voice).flatMap(({ services }) => services.map(({ title }) => title.text)).sort()).toEqual([...expected].sort());
  expect(aToZOf(apart, apart.services, voice).flatMap(({ names }) => names.flatMap(({ links }) => links.map(({ text }) => text))).sort()).toEqual(expected.map((title) => `${title} (Komuna)`).sort());
});
