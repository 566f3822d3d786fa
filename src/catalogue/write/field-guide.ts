import { stringify } from 'yaml';
import { z } from 'zod';
import { languages, type InEachLanguage } from '#languages/languages.ts';
import { problemWords } from '#languages/problems.ts';
import { guideTargets } from '#languages/words/guide.ts';
import { valueWords } from '#languages/values.ts';
import type { Voice } from '#languages/voice.ts';
import { innerOf, metaOf } from '../model/field.ts';
import { institutionFacts } from '../model/institution.ts';
import { publishedDocument } from '../model/published-document.ts';
import { serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';
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
  /** The word list or records that its id must be in. */
  mustBeIn?: string;
  example?: string;
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
    return { id, files, label: voice.say(meta.label), ...termsOf(meta), fields: fieldsOf(schema, id, '', voice) };
  });
}

function fieldsOf(object: z.ZodObject, part: string, within: string, voice: Voice): GuideField[] {
  return Object.entries(object.shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
    const meta = metaOf(schema);
    if (!meta) return [];
    const path = within ? `${within}.${name}` : name;
    const { kinds, isList, mayBeNone } = kindsOf(schema);
    const inner = kinds.find((kind) => kind instanceof z.ZodObject);
    const inEachLanguage = inner !== undefined && Object.keys(inner.shape).join() === languages.join();
    const choices = kinds.flatMap((kind) => (kind instanceof z.ZodEnum ? kind.options.map(String) : []));
    return [{
      path, anchor: `${part}-${path.replace(/\./g, '-')}`, label: voice.say(meta.label), ...(meta.hint ? { hint: hintOf(meta.hint, choices, inner, voice) } : {}),
      required: !(schema instanceof z.ZodOptional), mayBeNone, isList, inEachLanguage,
      values: choices.map((value) => valueInWords(name, value, voice)),
      ...(meta.refersTo ? { mustBeIn: targetInWords(meta.refersTo, voice) } : {}),
      ...(meta.example === undefined ? {} : { example: stringify({ [name]: meta.example }, { lineWidth: 0 }).trimEnd() }),
      ...termsOf(meta), fields: inner && !inEachLanguage ? fieldsOf(inner, part, path, voice) : [],
    }];
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
