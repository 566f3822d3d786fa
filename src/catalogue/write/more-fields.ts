import { z } from 'zod';
import type { InEachLanguage } from '#languages/languages.ts';
import { changeWords } from '#languages/words/changes.ts';
import { glanceWords } from '#languages/glance.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { metaOf, type FieldMeta } from '../model/field.ts';
import { serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';
import { listNames, type ListName } from '../model/vocabulary.ts';
import { nameIn } from './names.ts';

/** A field that has no part of its own on pages and in linked data, with its value as readers are told it. */
export interface MoreField {
  field: string;
  label: string;
  values: readonly Phrase[];
  /** What schema.org calls it. */
  schema?: string;
}

type Shape = Readonly<Record<string, z.ZodType>>;
/** Fields of the facts and of the texts of a service. */
export interface Shapes { facts: Shape; texts: Shape }
/** Those of the model. */
export const model: Shapes = { facts: serviceFacts.shape, texts: textWords.shape };

/** What has its part on the page of a service, in its linked data, or concerns those who write it. Every other field of the model is shown as it stands: a new one needs no more than its line there. */
export const placed: Readonly<Record<keyof Shapes, ReadonlySet<string>>> = {
  facts: new Set(['concept', 'status', 'unit', 'area', 'contact', 'kind', 'topics', 'lifeEvents', 'audience', 'channels', 'steps', 'documents', 'fees', 'timeLimit', 'silence', 'appeal', 'forms', 'legalBasis', 'output', 'outputs', 'applicantDeadline', 'applicantDeadlines', 'languages', 'requires', 'related', 'review', 'sources', 'conflicts', 'unseen', 'replacedBy', 'formerIds']),
  texts: new Set(['title', 'titleStatus', 'summary', 'alsoCalled', 'eligibility', 'exclusions', 'information', 'steps', 'when', 'documents', 'fees', 'forms', 'formGuidance', 'appealHow', 'output', 'outputs', 'applicantDeadlines', 'notes', 'conflicts', 'translatedFrom']),
};

/** The stated fields of a service that have no part of their own, in the order of the model. */
export function moreFields(catalogue: Catalogue, { facts, texts }: Pick<Service, 'facts' | 'texts'>, voice: Voice, shapes: Shapes = model): MoreField[] {
  const speaking = { catalogue, voice };
  const ofFacts = unplacedIn(shapes, 'facts').flatMap(([field, schema]) => {
    const value = (facts as Readonly<Record<string, unknown>>)[field];
    return value === undefined ? [] : [said(field, schema, valuesInWords(schema, value, speaking), voice)];
  });
  const ofTexts = unplacedIn(shapes, 'texts').flatMap(([field, schema]) => {
    const language = voice.order.find((candidate) => wordsIn(texts[candidate], field) !== undefined);
    return language === undefined ? [] : [said(field, schema, linesOf(wordsIn(texts[language], field)).map((line) => voice.write(line, language)), voice)];
  });
  return [...ofFacts, ...ofTexts];
}

// Asked of every service: what the model itself has is known once.
const ofModel = { facts: fieldsWithoutPlace(model, 'facts'), texts: fieldsWithoutPlace(model, 'texts') };

function unplacedIn(shapes: Shapes, part: keyof Shapes): readonly [string, z.ZodType][] {
  return shapes === model ? ofModel[part] : fieldsWithoutPlace(shapes, part);
}

/** Fields that have no part of their own. */
export function fieldsWithoutPlace(shapes: Shapes, part: keyof Shapes): readonly [string, z.ZodType][] {
  return Object.entries(shapes[part]).filter(([field]) => !placed[part].has(field));
}

function said(field: string, schema: z.ZodType, values: readonly Phrase[], voice: Voice): MoreField {
  const { label, schema: term } = metaOf(schema)!;
  return { field, label: voice.say(label), values, ...(term ? { schema: term } : {}) };
}

/** What a text says in a field. */
export function wordsIn(text: object | undefined, field: string): unknown {
  return (text as Readonly<Record<string, unknown>> | undefined)?.[field];
}

/** The lines of words, whether they are one, a list, or stand under ids. */
export function linesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return Object.values(words as object).map(String);
}

interface Speaking { catalogue: Catalogue; voice: Voice }

function valuesInWords(schema: z.ZodType, value: unknown, speaking: Speaking): Phrase[] {
  const { voice } = speaking;
  const inPage = (text: string): Phrase => ({ text, lang: voice.route.tag });
  if (Array.isArray(value)) return value.flatMap((item) => valuesInWords(schema, item, speaking));
  if (value === 'none') return [inPage(voice.say(changeWords.noneOfIt))];
  if (typeof value === 'boolean') return [inPage(voice.say(value ? glanceWords.yes : glanceWords.no))];
  if (typeof value === 'number') return [inPage(voice.number(value))];
  if (typeof value === 'object' && value !== null) return [inPage(partsInWords(schema, value, speaking))];
  return [inPage(wordInWords(metaOf(schema), String(value), speaking))];
}

function partsInWords(schema: z.ZodType, value: object, speaking: Speaking): string {
  const shape = shapeOf(schema);
  return Object.entries(value).map(([part, inner]) => {
    const own = shape?.[part];
    const label = own && metaOf(own)?.label;
    return `${label ? speaking.voice.say(label as InEachLanguage) : part}: ${valuesInWords(own ?? schema, inner, speaking).map(({ text }) => text).join(', ')}`;
  }).join('; ');
}

function shapeOf(schema: z.ZodType): Shape | undefined {
  if (schema instanceof z.ZodObject) return schema.shape as Shape;
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return shapeOf(schema.element as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map(shapeOf).find(Boolean);
  return undefined;
}

function wordInWords(meta: FieldMeta | undefined, word: string, { catalogue, voice }: Speaking): string {
  if (meta?.refersTo !== undefined && (listNames as readonly string[]).includes(meta.refersTo)) return nameIn(catalogue, meta.refersTo as ListName, word, voice);
  return /^\d{4}-\d{2}-\d{2}$/.test(word) ? voice.date(word) : word;
}
