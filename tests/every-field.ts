import { z } from 'zod';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { metaOf, type FieldMeta } from '#catalogue/model/field.ts';
import { serviceFacts } from '#catalogue/model/service.ts';
import { textWords } from '#catalogue/model/text.ts';
import type { OwnService } from '#catalogue/model/workbook.ts';
import { inEach, languages, type Language } from '#languages/languages.ts';

type Fields = Record<string, unknown>;
type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * Services that state every field of the model, one institution's: a few that state all together, and one for each other value that a field can have.
 * They are made from the model with the examples that stand there, so a new field is in them at once.
 */
export function servicesWithEveryField(catalogue: Catalogue, institution: string): OwnService[] {
  const values = valuesOfEach(serviceFacts.shape, { catalogue, institution });
  const first = Object.fromEntries(Object.entries(values).map(([field, all]) => [field, all[0]]));
  // What is stated once or several times, what is inherited, contradicted, was not seen or is withdrawn exclude each other: no service states all.
  const apart: Readonly<Record<string, Fields>> = {
    concept: { status: first.status, concept: first.concept }, conflicts: { status: first.status, conflicts: [{ field: 'silence', note: 'two-sources' }] }, unseen: { status: first.status, unseen: first.unseen }, replacedBy: { status: 'withdrawn', replacedBy: first.replacedBy },
    ...Object.fromEntries(['outputs', 'applicantDeadlines'].map((field) => [field, { status: first.status, [field]: first[field] }])),
  };
  const once = Object.fromEntries(Object.entries(first).filter(([field]) => !(field in apart)));
  const service = (name: string, facts: Fields, texts = textsFor(facts)): OwnService => ({ institution, service: name.toLowerCase(), facts, texts });
  // Each other value alone, with the words that go with it: a hundred whole services would take a minute to read.
  const alone = (field: string, facts: Fields): Record<Language, Fields> => { const all = textsFor(facts); return inEach((language) => Object.fromEntries(Object.entries(all[language]).filter(([name]) => ['title', 'when', field].includes(name)))); };
  const ofFacts = Object.entries(values).filter(([field]) => field !== 'conflicts').flatMap(([field, [, ...others]]) => others.filter((value) => value !== 'withdrawn').map((value, index) => {
    const facts = { status: first.status, channels: first.channels, [field]: value };
    return service(`${field}-${index + 2}`, facts, alone(field, facts));
  }));
  const ofTexts = Object.entries(textWords.shape as Shape).filter(([field]) => !commandWrites.has(field)).flatMap(([field, schema]) => wordsOf(schema, field, 'sq').slice(1).map((_, index) => {
    const facts = { status: first.status };
    const texts = alone(field, facts);
    return service(`words-${field}-${index + 2}`, facts, inEach((language) => ({ ...texts[language], [field]: wordsOf(schema, field, language)[index + 1] })));
  }));
  return [service('once', once), ...Object.entries(apart).map(([field, facts]) => service(field, facts)), ...ofFacts, ...ofTexts].sort((a, b) => (a.service < b.service ? -1 : 1));
}

/** Fields that a command writes into texts, and no person. */
export const commandWrites: ReadonlySet<string> = new Set(['translatedFrom']);

interface Folder { catalogue: Catalogue; institution: string }

function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function valuesOfEach(shape: Shape, folder: Folder): Record<string, unknown[]> {
  return Object.fromEntries(Object.entries(shape).map(([field, schema]) => [field, valuesOf(schema, folder)]));
}

/** The values of a field that differ in kind: each member of a list of choices, each part left out. The first of them states the most. */
function valuesOf(schema: z.ZodType, folder: Folder, around?: FieldMeta): unknown[] {
  const meta = metaOf(schema) ?? around;
  if (schema instanceof z.ZodOptional) return valuesOf(schema.unwrap() as z.ZodType, folder, meta);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((one) => valuesOf(one, folder, meta)).sort((a, b) => Number(typeof b === 'object') - Number(typeof a === 'object'));
  if (schema instanceof z.ZodEnum) return [...schema.options];
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodBoolean) return [true, false];
  // Lists of lines have two in the texts: what is said of each of them is said twice.
  if (schema instanceof z.ZodArray) return valuesOf(schema.element as z.ZodType, folder, meta).map((item) => (metaOf(schema.element as z.ZodType)?.thing === 'stepFacts' ? [item, item] : [item]));
  if (schema instanceof z.ZodObject) return recordsOf(schema.shape as Shape, folder);
  const example: unknown = Array.isArray(meta?.example) ? meta.example[0] : meta?.example;
  if (meta?.refersTo !== undefined) return [knownTo(meta.refersTo, example, folder)];
  return [typeof example === 'object' || example === undefined || example === 'unlimited' ? 'P6M' : example];
}

// One length of time has one unit, and a form stands in one place: of these a record has one.
const oneOf: readonly (readonly string[])[] = [['days', 'hours', 'months'], ['url', 'file']];

function recordsOf(shape: Shape, folder: Folder): Fields[] {
  const values = valuesOfEach(shape, folder);
  const choice = oneOf.find((parts) => parts.every((part) => part in shape)) ?? [];
  const most: Fields = { ...without(Object.fromEntries(Object.entries(values).map(([part, [first]]) => [part, first])), choice.slice(1)), ...('min' in shape ? { min: 'P3M' } : {}) };
  return [
    most,
    ...Object.entries(values).flatMap(([part, [, ...others]]) => others.map((value) => ({ ...most, [part]: value }))),
    ...choice.slice(1).map((part) => ({ ...without(most, choice), [part]: values[part]![0] })),
    ...Object.entries(shape).filter(([part, schema]) => schema instanceof z.ZodOptional && !choice.includes(part)).map(([part]) => without(most, [part])),
  ];
}

function knownTo(list: string, example: unknown, { catalogue, institution }: Folder): string {
  const { facts } = catalogue.institutions.find(({ id }) => id === institution)!;
  const ids: Readonly<Record<string, readonly string[]>> = {
    offices: (facts.offices ?? []).map(({ id }) => id), units: (facts.units ?? []).map(({ id }) => id), concepts: catalogue.concepts.map(({ id }) => id), servicesOrConcepts: catalogue.concepts.map(({ id }) => id), services: [`${institution}/once`],
    ownChannels: [String(example)], files: (catalogue.files ?? []).map(({ name }) => name),
  };
  const known = ids[list] ?? [...catalogue.vocabularies[list as keyof Catalogue['vocabularies']].keys()];
  return known.includes(String(example)) ? String(example) : known[0]!;
}

/** The words that go with some facts: those of an entry by its id, every other field in each language. */
function textsFor(facts: Fields): Record<Language, Fields> {
  const named = (field: string, part = 'id'): string[] => (Array.isArray(facts[field]) ? (facts[field] as Fields[]).flatMap((item) => (item[part] === undefined ? [] : [String(item[part])])) : []);
  const ids: Readonly<Record<string, readonly string[]>> = {
    when: [...named('documents', 'when'), ...named('fees', 'when')], documents: named('documents'), fees: named('fees'), forms: named('forms'), outputs: named('outputs'), applicantDeadlines: named('applicantDeadlines'), conflicts: named('conflicts', 'note'), notes: ['fees', 'timeLimit.decision'],
  };
  // Words of a thing that the facts do not name would be a problem of the check, or said by nobody.
  const unseen = (facts.unseen ?? []) as string[];
  const fits = (field: string): boolean => !commandWrites.has(field) && !unseen.includes(field) && (ids[field]?.length ?? 1) > 0 && !(field === 'output' && facts.outputs !== undefined) && !(field === 'appealHow' && !Array.isArray(facts.appeal)) && !(field === 'steps' && facts.steps === undefined);
  return inEach((language) => ({
    ...Object.fromEntries(Object.entries(textWords.shape as Shape).filter(([field]) => fits(field)).map(([field, schema]) => [field, ids[field] ? Object.fromEntries(ids[field].map((id) => [id, `${field} ${id} ${inLanguage[language]}`])) : wordsOf(schema, field, language)[0]])),
    body: `Gjithçka tjetër ${inLanguage[language]}.`,
  }));
}

const inLanguage: Readonly<Record<Language, string>> = { sq: 'në shqip', sr: 'na srpskom', en: 'in English' };

function wordsOf(schema: z.ZodType, field: string, language: Language): unknown[] {
  if (schema instanceof z.ZodOptional) return wordsOf(schema.unwrap() as z.ZodType, field, language);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((one) => wordsOf(one, field, language)).reverse();
  if (schema instanceof z.ZodEnum) return [...schema.options];
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodArray) return [[`${field} ${inLanguage[language]}`, `${field} ${inLanguage[language]}, 2`]];
  return [`${field} ${inLanguage[language]}`];
}

/** Every value of a service by the path at which it stands: `fees[0].amount`, `sq.title`. */
export function leavesOf({ facts, texts }: Pick<OwnService, 'facts' | 'texts'>): Map<string, unknown> {
  const leaves = (value: unknown, path: string): [string, unknown][] => (typeof value !== 'object' || value === null ? [[path, value]]
    : Object.entries(value).flatMap(([part, inner]) => leaves(inner, Array.isArray(value) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`)));
  return new Map(leaves({ ...facts, ...Object.fromEntries(languages.flatMap((language) => (texts[language] ? [[language, texts[language]]] : []))) }, ''));
}
