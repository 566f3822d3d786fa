import { stringify } from 'yaml';
import { z } from 'zod';
import { languages, officialLanguages, type InEachLanguage } from '#languages/languages.ts';
import { problemWords } from '#languages/problems.ts';
import type { FieldType } from '#languages/words/dictionary.ts';
import { guideTargets } from '#languages/words/guide.ts';
import { valueWords } from '#languages/values.ts';
import type { Voice } from '#languages/voice.ts';
import { innerOf, metaOf } from '../model/field.ts';
import { institutionFacts } from '../model/institution.ts';
import { publishedDocument } from '../model/published-document.ts';
import { serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';
import { durationPattern, idPattern, webAddressPattern } from '../model/values.ts';
import { richOf, type Rich } from './rich.ts';

/** A field as an officer meets it: what it is called, what to write in it, an example, and the standard terms it carries. */
export interface GuideField {
  /** `fees.amount`, as it would be said. */
  path: string;
  anchor: string;
  label: string;
  hint?: Rich;
  required: boolean;
  /** “none” is an answer: it is known that there is none. */
  mayBeNone: boolean;
  isList: boolean;
  /** Written in each language, under sq, sr, en. */
  inEachLanguage: boolean;
  values: readonly { value: string; words?: string }[];
  types: readonly FieldType[];
  /** The word list or records that its id must be in: in words, and by name. */
  mustBeIn?: string;
  list?: string;
  /** The kind of record that it holds, where that is described in its own place. */
  record?: string;
  example?: string;
  /** The value of the example. */
  sample?: unknown;
  cpsv?: string;
  schema?: string;
  sdg?: string;
  fields: readonly GuideField[];
}

export interface GuidePart {
  id: 'service' | 'text' | 'institution' | 'document';
  /** The files that these fields stand in. */
  files: readonly string[];
  label: string;
  cpsv?: string;
  schema?: string;
  fields: readonly GuideField[];
}

const parts = [
  { id: 'service', files: ['service.yaml'], schema: serviceFacts },
  { id: 'text', files: languages.map((language) => `${language}.md`), schema: textWords },
  { id: 'institution', files: ['institution.yaml'], schema: institutionFacts },
  { id: 'document', files: ['documents.yaml'], schema: publishedDocument },
] as const;

/** All fields of a service, of its words, of an institution and of what it publishes, read from the model itself. */
export function fieldGuide(voice: Voice): GuidePart[] {
  return parts.map(({ id, files, schema }) => {
    const meta = metaOf(schema)!;
    return { id, files, label: voice.say(meta.label), ...termsOf(meta), fields: fieldsOf(schema, { part: id, voice }) };
  });
}

/** Where fields are read: the part they belong to, in whose voice, and which records have a place of their own. */
export interface Reading {
  part: string;
  voice: Voice;
  known?: ReadonlyMap<z.ZodType, string>;
}

/** The fields of a record, each with those inside it, in a reader's words. */
export function fieldsOf(object: z.ZodObject, reading: Reading, within = ''): GuideField[] {
  const { part, voice } = reading;
  return Object.entries(object.shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
    const meta = metaOf(schema);
    if (!meta) return [];
    const path = within ? `${within}.${name}` : name;
    const { kinds, isList, mayBeNone } = kindsOf(schema);
    const inner = innerRecordOf(kinds);
    const record = inner && (reading.known?.get(inner.object) ?? reading.known?.get(schema));
    const inEachLanguage = kinds.some(isInEachLanguage);
    const choices = kinds.flatMap((kind) => (kind instanceof z.ZodEnum ? kind.options.map(String) : []));
    return [{
      path, anchor: `${part}-${path.replace(/[{}]/g, '').replace(/\./g, '-')}`, label: voice.say(meta.label), ...(meta.hint ? { hint: hintOf(meta.hint, choices, inner?.object, voice) } : {}),
      required: !(schema instanceof z.ZodOptional), mayBeNone, isList, inEachLanguage,
      values: choices.map((value) => valueInWords(name, value, voice)), types: [...new Set(kinds.map((kind) => typeOf(kind, meta.refersTo !== undefined)))],
      ...(meta.refersTo ? { mustBeIn: targetInWords(meta.refersTo, voice), list: meta.refersTo } : {}), ...(record ? { record } : {}),
      ...(meta.example === undefined ? {} : { example: stringify({ [name]: meta.example }, { lineWidth: 0 }).trimEnd(), sample: meta.example }),
      ...termsOf(meta), fields: inner && !record ? fieldsOf(inner.object, reading, `${path}${inner.step}`) : [],
    }];
  });
}

function isInEachLanguage(kind: z.ZodType): kind is z.ZodObject {
  if (!(kind instanceof z.ZodObject)) return false;
  const names = Object.keys(kind.shape as object);
  return languages.every((language) => names.includes(language)) && names.every((name) => (officialLanguages as readonly string[]).includes(name));
}

// The record inside a field: itself, one for each id of a map, or one for each language.
function innerRecordOf(kinds: readonly z.ZodType[]): { object: z.ZodObject; step: string } | undefined {
  for (const kind of kinds) {
    if (isInEachLanguage(kind)) {
      const each = innerRecordOf(kindsOf((kind.shape as Record<string, z.ZodType>)[languages[0]]!).kinds);
      if (each) return { ...each, step: `.{language}${each.step}` };
    } else if (kind instanceof z.ZodObject) return { object: kind, step: '' };
    else if (kind instanceof z.ZodRecord) {
      const each = innerRecordOf(kindsOf(kind.valueType as z.ZodType).kinds);
      if (each) return { ...each, step: `.{id}${each.step}` };
    }
  }
  return undefined;
}

function typeOf(kind: z.ZodType, refers: boolean): FieldType {
  const { type } = kind.def;
  if (kind instanceof z.ZodISODate) return 'date';
  if (kind instanceof z.ZodString) return typeOfPattern.find(([pattern]) => kind.regex !== undefined && patternsOf(kind).includes(pattern.source))?.[1] ?? (refers ? 'id' : 'text');
  if (kind instanceof z.ZodNumber) return kind.format === 'safeint' ? 'whole-number' : 'number';
  if (kind instanceof z.ZodObject) return isInEachLanguage(kind) && !innerRecordOf([kind]) ? 'words' : 'record';
  return typeNames[type] ?? 'anything';
}

const typeNames: Readonly<Record<string, FieldType>> = { enum: 'choice', boolean: 'true-false', literal: 'fixed', record: 'map', null: 'nothing' };
const typeOfPattern: readonly (readonly [RegExp, FieldType])[] = [[idPattern, 'id'], [webAddressPattern, 'address'], [durationPattern, 'duration']];

function patternsOf(kind: z.ZodString): string[] {
  return (kind.def.checks ?? []).flatMap((check) => {
    const { pattern } = (check as { _zod: { def: { pattern?: RegExp } } })._zod.def;
    return pattern ? [pattern.source] : [];
  });
}

/** What a value may be, through the wrappers: optional, a list of it, “none”, one of several kinds. */
export function kindsOf(schema: z.ZodType): { kinds: readonly z.ZodType[]; isList: boolean; mayBeNone: boolean } {
  const inner = innerOf(schema);
  if (inner) return kindsOf(inner);
  if (schema instanceof z.ZodArray) return { ...kindsOf(schema.element as z.ZodType), isList: true };
  if (schema instanceof z.ZodLiteral && schema.value === 'none') return { kinds: [], isList: false, mayBeNone: true };
  if (schema instanceof z.ZodUnion) {
    const each = (schema.options as z.ZodType[]).map(kindsOf);
    return { kinds: each.flatMap(({ kinds }) => kinds), isList: each.some(({ isList }) => isList), mayBeNone: each.some(({ mayBeNone }) => mayBeNone) };
  }
  return { kinds: [schema], isList: false, mayBeNone: false };
}

// Where the words of a field's values stand under another name.
const listOfValues: Readonly<Record<string, keyof typeof valueWords>> = { kind: 'sourceKind', languages: 'procedureLanguage', language: 'procedureLanguage', days: 'weekday', type: 'institutionType', translated: 'procedureLanguage' };

/** A fixed value of a field, with the words that a reader sees for it. */
export function valueInWords(field: string, value: string, voice: Voice): { value: string; words?: string } {
  const words = (valueWords[(listOfValues[field] ?? field) as keyof typeof valueWords] as Readonly<Record<string, InEachLanguage>> | undefined)?.[value];
  return { value, ...(words ? { words: voice.say(words).replace(/\.$/, '') } : {}) };
}

// Names and values that a hint speaks of stay as they are written in a file. In English they are also words, so there only what stands in quotation marks is one.
function hintOf(hint: InEachLanguage, choices: readonly string[], inner: z.ZodObject | undefined, voice: Voice): Rich {
  const { language } = voice.route;
  const named = new Set(language === 'en' ? [] : [...choices, ...Object.keys(inner?.shape ?? {}).filter((name) => name.length > 3), 'true', 'false']);
  const marked = hint[language]
    .replace(/[“„]([a-z][A-Za-z.]*(?:: [a-z]+)?)[”“]/g, (whole, code: string) => (known.has(code.split(':')[0]!) ? `\`${code}\`` : whole))
    .replace(/`[^`]*`|[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu, (word) => (named.has(word) || /^[a-z]+\.(?:yaml|md)$/.test(word) ? `\`${word}\`` : word));
  return richOf(marked, voice);
}

function namesIn(schema: z.ZodType): string[] {
  const { kinds } = kindsOf(schema);
  return kinds.flatMap((kind) => (kind instanceof z.ZodObject ? Object.entries(kind.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => [name, ...namesIn(inner)]) : kind instanceof z.ZodEnum ? kind.options.map(String) : kind instanceof z.ZodLiteral ? [String(kind.value)] : []));
}

const known: ReadonlySet<string> = new Set(['none', ...parts.flatMap(({ schema }) => namesIn(schema))]);

function targetInWords(target: string, voice: Voice): string | undefined {
  const { language } = voice.route;
  const words = guideTargets[target]?.[language] ?? problemWords[language].targets[target];
  return words && voice.write(words, language).text;
}

function termsOf({ cpsv, schema, sdg }: { cpsv?: string; schema?: string; sdg?: string }): { cpsv?: string; schema?: string; sdg?: string } {
  return { ...(cpsv ? { cpsv } : {}), ...(schema ? { schema } : {}), ...(sdg ? { sdg } : {}) };
}
