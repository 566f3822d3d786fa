import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { described } from '../model/field.ts';
import { serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';
import { date, id, none, webAddress, words } from '../model/values.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { catalogueAsCpsv } from './cpsv-ap.ts';
import { linkedOf, together } from './cpsv-service.ts';
import { writingOf } from './cpsv-writing.ts';
import { asJsonLd } from './json-ld.ts';
import { linkedFields, withTermsOfFields } from './linked-fields.ts';
import { profileAsShacl } from './profile.ts';
import { basesOf } from './statements.ts';
import { cpsvTerms } from './terms.ts';
import { asTurtle } from './turtle.ts';

const named = (cpsv: string) => ({ label: { sq: cpsv, sr: cpsv, en: cpsv }, cpsv });
const shapes = {
  facts: {
    ...serviceFacts.shape,
    begun: described(date, named('dct:issued')).optional(), handbook: described(z.array(webAddress), named('foaf:page')).optional(), rules: described(webAddress, named('dct:conformsTo')).optional(),
    places: described(z.int().min(0), named('schema:maximumAttendeeCapacity')).optional(), weight: described(z.number(), named('schema:weight')).optional(), free: described(z.boolean(), named('schema:isAccessibleForFree')).optional(), size: described(z.union([z.int().min(0), none]), named('dcat:byteSize')).optional(),
    code: described(z.string().max(20), named('skos:notation')).optional(),
    // These stay notes: a thing of the catalogue, an object, a class, another kind than the list says, a term of ours that is not explained, a prefix that nobody knows, a key that is taken, and what the profile bounds.
    proof: described(z.array(described(id, { ...named('x'), refersTo: 'documents' })), named('dct:relation')).optional(), wait: described(z.strictObject({ rooms: z.int() }), named('schema:size')).optional(), price: described(z.number(), named('cv:Cost')).optional(), keyed: described(z.boolean(), named('dct:modified')).optional(),
    own: described(z.boolean(), named('kat:quick')).optional(), foreign: described(z.boolean(), named('ex:quick')).optional(), taken: described(z.boolean(), named('schema:title')).optional(), status2: described(z.string(), named('dct:identifier')).optional(),
  },
  texts: { ...textWords.shape, dress: described(z.array(words), named('schema:dress')).optional(), second: described(words, named('dct:description')).optional() },
};
const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const { catalogue } = readCatalogue([
  file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
  file('institutions/trial/services/permit/service.yaml', 'status: confirmed\nsources: [{ url: "https://a.example/", language: sq, seen: 2026-11-01 }]\n'), file('institutions/trial/services/permit/sq.md', '---\ntitle: Leje\nsummary: Leje.\n---\n'),
]);
const root = 'https://katalogu.example';
const [bases, terms, service] = [basesOf(root), withTermsOfFields(cpsvTerms, shapes), catalogue.services[0]!];
const writing = writingOf({ catalogue, services: catalogue.services, root });
const filled = {
  facts: { ...service.facts, begun: '2026-01-31', handbook: ['https://b.example/x', 'https://c.example/y'], rules: 'https://d.example/', places: 12, weight: 2.5, free: false, size: 'none', code: 'A-1', proof: ['card'], wait: { rooms: 2 }, price: 3, keyed: true, own: true, foreign: true, taken: true, status2: 'x' },
  texts: { sq: { ...service.texts.sq!, dress: ['Pa kapelë.', 'Me këpucë.'], second: 'Edhe kjo.' } },
};
const told = (of: object) => linkedOf(writing, of as unknown as typeof service, cpsvTerms, shapes);

test('a field whose line names a term is written under it, by the kind of its value', () => {
  expect(told(filled).says).toEqual([
    ['dct:issued', [{ text: '2026-01-31', type: 'xsd:date' }]], ['foaf:page', [{ id: 'https://b.example/x' }, { id: 'https://c.example/y' }]], ['dct:conformsTo', [{ id: 'https://d.example/' }]],
    ['schema:maximumAttendeeCapacity', [{ text: '12', type: 'xsd:integer' }]], ['schema:weight', [{ text: '2.5E0', type: 'xsd:double' }]], ['schema:isAccessibleForFree', [{ text: 'false', type: 'xsd:boolean' }]],
    ['skos:notation', [{ text: 'A-1' }]], ['schema:dress', [{ text: 'Pa kapelë.', lang: 'sq' }, { text: 'Me këpucë.', lang: 'sq' }]],
  ]);
});

test('every other field stays a note', () => {
  const { fields } = told(filled);
  expect([...fields]).toEqual(['begun', 'handbook', 'rules', 'places', 'weight', 'free', 'code', 'dress']);
  expect(linkedFields(cpsvTerms, shapes).find(({ field }) => field === 'size')).toMatchObject({ kind: 'xsd:nonNegativeInteger' });
});

test('what sources contradict has no value, and what nobody states or has none says nothing', () => {
  expect(told({ ...filled, facts: { ...filled.facts, conflicts: [{ field: 'begun', note: 'n' }] } }).fields.has('begun')).toBe(false);
  expect(told(service)).toEqual({ says: [], fields: new Set() });
});

test('both forms say the same, beside what the service says anyway, and the profile holds', async () => {
  const things = [...catalogueAsCpsv({ catalogue, services: catalogue.services, root })].map((one) => (one.id === 'services/trial/permit' ? { ...one, says: together(one.says, told(filled).says) } : one));
  const quads = new Parser().parse([...asTurtle(things, bases)].join(''));
  const fromJson = await jsonld.toRDF(JSON.parse([...asJsonLd(things, bases, terms)].join('')) as object) as unknown as typeof quads;
  const lines = (all: Iterable<typeof quads[number]>) => [...all].filter(({ subject }) => subject.value.endsWith('/services/trial/permit')).map(({ predicate, object }) => `${predicate.value} ${object.value} ${(object as { datatype?: { value: string } }).datatype?.value ?? ''}`).sort();
  expect(lines(fromJson)).toEqual(lines(quads));
  expect(lines(quads).filter((line) => line.startsWith('http://xmlns.com/foaf/0.1/page')).length).toBe(6);
  expect(lines(quads)).toContain('http://purl.org/dc/terms/conformsTo https://d.example/ ');
  const report = await new SHACLValidator(new Store(new Parser().parse(profileAsShacl(root)) as never[]) as never).validate(new Store(quads as never[]) as never);
  expect(report.results.map(({ path, message }) => `${path?.value} ${message[0]?.value}`)).toEqual([]);
});
