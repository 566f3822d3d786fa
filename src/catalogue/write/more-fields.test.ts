import { expect, test } from 'vitest';
import { z } from 'zod';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { described } from '../model/field.ts';
import { serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';
import { date, id, words } from '../model/values.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { moreFields, placed } from './more-fields.ts';

const named = (en: string) => ({ label: { sq: `${en} shqip`, sr: `${en} srpski`, en } });
const shapes = {
  facts: {
    ...serviceFacts.shape,
    quota: described(z.int(), { ...named('Quota'), schema: 'eligibleQuantity' }).optional(),
    until: described(date, named('Until')).optional(),
    shown: described(z.boolean(), named('Shown')).optional(),
    proof: described(z.array(described(id, { ...named('Proof'), refersTo: 'documents' })), { ...named('Proof'), refersTo: 'documents' }).optional(),
    wait: described(z.strictObject({ rooms: described(z.int(), named('Rooms')) }), named('Waiting')).optional(),
  },
  texts: { ...textWords.shape, dress: described(z.array(words), named('What to wear')).optional() },
};
const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const { catalogue } = readCatalogue([
  file('vocabularies/documents.yaml', 'id-card:\n  words: { sq: letërnjoftim, sr: lična karta, en: identity card }\n'),
  file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
  file('institutions/trial/services/permit/service.yaml', 'status: confirmed\n'), file('institutions/trial/services/permit/sq.md', '---\ntitle: Leje\n---\n'),
]);
const service = catalogue.services[0]!;
const voice = voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script);

test('a field that is only a line of the model is told with its label, in the words of the reader', () => {
  const facts = { ...service.facts, quota: 1200, until: '2026-12-31', shown: false, proof: ['id-card'], wait: { rooms: 2 } };
  const texts = { sq: { title: 'Leje', dress: ['Pa kapelë.'] } };
  expect(moreFields(catalogue, { facts, texts }, voice, shapes).map(({ label, values, schema }) => [label, values.map(({ text, lang }) => `${text} (${lang})`).join(), schema])).toEqual([
    ['Quota', '1,200 (en)', 'eligibleQuantity'], ['Until', '31 December 2026 (en)', undefined], ['Shown', 'no (en)', undefined], ['Proof', 'identity card (en)', undefined], ['Waiting', 'Rooms: 2 (en)', undefined],
    ['What to wear', 'Pa kapelë. (sq)', undefined],
  ]);
});

test('nothing is told of what nobody has stated', () => {
  expect(moreFields(catalogue, service, voice, shapes)).toEqual([]);
});

test('what has its own part is a field of the model', () => {
  expect([...placed.facts].filter((field) => !(field in serviceFacts.shape))).toEqual([]);
  expect([...placed.texts].filter((field) => !(field in textWords.shape))).toEqual([]);
});
