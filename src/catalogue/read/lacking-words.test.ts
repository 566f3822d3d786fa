import { expect, test } from 'vitest';
import { languages } from '#languages/languages.ts';
import { inWords } from '../write/diagnostics.ts';
import { readCatalogue } from './catalogue.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const told = (institution: string) => readCatalogue([
  file('institutions/trial/institution.yaml', institution), file('institutions/trial/services/permit/service.yaml', 'status: unconfirmed\n'), file('institutions/trial/services/permit/sq.md', '---\ntitle: Leje\n---\n'),
]).problems.map((problem) => languages.map((language) => { const { message, help } = inWords(problem, language); return `${message} → ${help}`; }));

test('who begins in Albanian alone is told once, in the reader’s language, what to write for the name of the institution', () => {
  expect(told('type: agency\nnames: { sq: Agjencia e provës }\n')).toEqual([[
    'te “names” (Emri) mungojnë fjalët në serbisht dhe anglisht → shkruani names: { sq: Agjencia e provës, sr: …, en: … }, me fjalët në vend të pikave; ato duhen në të tri gjuhët, dhe kur nuk ka emër zyrtar, përkthejeni vetë dhe shtoni pranë tij translated: [sr, en]',
    'u polju „names“ (Naziv) nedostaju reči na srpskom i engleskom → napišite names: { sq: Agjencia e provës, sr: …, en: … }, sa rečima umesto tačaka; potrebne su na sva tri jezika, a kada nema zvaničnog naziva, prevedite ga sami i pored njega dodajte translated: [sr, en]',
    '“names” (Name) has no words in Serbian and English → write names: { sq: Agjencia e provës, sr: …, en: … }, with the words in place of the dots; these are needed in all three languages, and where there is no official name, translate it yourself and add translated: [sr, en] beside it',
  ]]);
});

test('what it says to write is accepted', () => {
  expect(told('type: agency\nnames: { sq: Agjencia e provës, sr: Probna agencija, en: Agency of Trial }\ntranslated: [sr, en]\n')).toEqual([]);
});

test('where nothing says which words are translations, none is asked to say so, and a long line is not repeated', () => {
  const place = 'type: agency\nnames: { sq: a, sr: b, en: c }\noffices:\n  - { id: desk, names: { sq: a, sr: b, en: c }, address: { street: x, locality: { sq: Place } } }\n';
  expect(told(place).map(([, , english]) => english)).toEqual(['“locality” (Place) has no words in Serbian and English → write locality: { sq: Place, sr: …, en: … }, with the words in place of the dots; these are needed in all three languages']);
  expect(told(`type: agency\nnames: { sq: ${'x'.repeat(200)}, en: y }\n`)[0]![2]).toContain('→ write sr: …, with');
});
