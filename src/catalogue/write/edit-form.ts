import { z } from 'zod';
import { editSections, editWords, editWordsWith, institutionSections } from '#languages/words/edit.ts';
import { inEach, isLanguage, type InEachLanguage } from '#languages/languages.ts';
import type { Voice } from '#languages/voice.ts';
import { innerOf, metaOf, type FieldMeta } from '../model/field.ts';
import { institutionFacts } from '../model/institution.ts';
import { serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';
import { timeOfDayPattern } from '../model/values.ts';
import { kindsOf, valueInWords } from './field-guide.ts';

/** How a value is asked for: what the form puts on the screen for it. */
export type InputKind = 'line' | 'words' | 'number' | 'date' | 'time' | 'address' | 'choice' | 'choices' | 'yesno' | 'flag' | 'length' | 'amount' | 'condition' | 'file' | 'own-id' | 'object' | 'rows';

/** A value of a form: its JSON Schema with the reader's words, and beside it how it is asked for. */
export interface FormValue {
  /** JSON Schema (draft 2020-12), titles and descriptions in the reader's words. */
  schema: Record<string, unknown>;
  kind: InputKind;
  /** The word list, office, unit or record that it chooses from. */
  from?: string;
  choices?: readonly Choice[];
  fields?: Readonly<Record<string, FormValue>>;
  item?: FormValue;
  /** Written alone where there is one, as a list where there are more. */
  oneOrMore?: true;
  /** The value that may stand in place of a length of time. */
  unlimited?: true;
  /** What the first of its ids is called. */
  first?: string;
  /** The fields of a row that are asked at once; the others stand under “more”. */
  atOnce?: readonly string[];
}

export interface Choice {
  value: string;
  label: string;
}

/** A field of the facts as an officer meets it. */
export interface FactElement {
  part: 'facts';
  field: string;
  label: string;
  hint?: string;
  mayBeNone: boolean;
  required: boolean;
  value: FormValue;
}

/** A field of the words, asked for in each language side by side. */
export interface TextElement {
  part: 'text';
  field: string;
  label: string;
  hint?: string;
  mayBeNone: boolean;
  kind: 'line' | 'words' | 'lines' | 'own-lines' | 'map' | 'choice' | 'body';
  longest?: number;
  choices?: readonly Choice[];
}

export type FormElement = FactElement | TextElement;

export interface FormSection {
  id: string;
  label: string;
  elements: readonly FormElement[];
}

// In the order of a service's page; `text.` are words. A field that nobody has given a place yet is asked for under “more”.
const order: Readonly<Record<keyof typeof editSections, readonly string[]>> = {
  what: ['text.title', 'text.titleStatus', 'text.summary', 'text.alsoCalled', 'status', 'replacedBy', 'unit', 'kind', 'audience', 'topics', 'lifeEvents', 'area'],
  who: ['text.eligibility', 'text.exclusions', 'applicantDeadline', 'applicantDeadlines', 'text.applicantDeadlines'],
  steps: ['text.steps', 'steps', 'text.information'],
  documents: ['documents', 'text.documents', 'text.when'],
  fees: ['fees', 'text.fees'],
  time: ['timeLimit', 'silence'],
  forms: ['forms', 'text.forms', 'text.formGuidance'],
  appeal: ['appeal', 'text.appealHow'],
  output: ['output', 'text.output', 'outputs', 'text.outputs'],
  where: ['channels', 'contact', 'languages'],
  law: ['legalBasis', 'requires', 'related'],
  more: ['text.body', 'text.notes'],
  sources: ['review', 'sources', 'conflicts', 'text.conflicts', 'unseen'],
};

/** Fields that the form writes by itself or leaves as they are: the concept is chosen at the beginning, translations are recorded by a tick, and whoever renames a folder says what it was called. */
export const notAsked = ['concept', 'text.translatedFrom', 'formerIds'] as const;

// What is asked of every field of the model stands in one of the sections.
const inOrder: ReadonlySet<string> = new Set([...Object.values(order).flat(), ...notAsked]);
const unplaced: readonly string[] = [...Object.keys(serviceFacts.shape), ...Object.keys(textWords.shape).map((field) => `text.${field}`)].filter((name) => !inOrder.has(name));

/** The form of a service, made from the model itself: sections in the order of its page, every word in the reader's language. */
export function editForm(voice: Voice): FormSection[] {
  return Object.entries(order).map(([id, names]) => ({
    id, label: voice.say(editSections[id as keyof typeof editSections]),
    elements: [...names, ...(id === 'more' ? unplaced : [])].map((name) => (name.startsWith('text.') ? textElement(name.slice('text.'.length), voice) : factElement(name, voice))),
  }));
}

// How people reach an institution: this changes from day to day, and officers know it first.
const orderOfInstitution: Readonly<Record<keyof typeof institutionSections, readonly string[]>> = {
  reach: ['hours', 'phone', 'email', 'address'],
  offices: ['offices'],
  more: ['notes', 'publishing', 'sources'],
};

/** What an institution is, how it is called and divided, and who edits: set once, by those who keep the catalogue, in its file. */
export const notAskedOfInstitution = ['type', 'status', 'names', 'translated', 'abbreviations', 'successor', 'area', 'websites', 'languages', 'units', 'editors', 'formerIds'] as const;

/** The form of an institution: how it is reached, and its offices. */
export function institutionForm(voice: Voice): FormSection[] {
  return Object.entries(orderOfInstitution).map(([id, fields]) => ({
    id, label: voice.say(institutionSections[id as keyof typeof institutionSections]), elements: fields.map((field) => factElement(field, voice, institutionFacts.shape)),
  }));
}

function factElement(field: string, voice: Voice, shape: Readonly<Record<string, z.ZodType>> = serviceFacts.shape): FactElement {
  const schema = shape[field]!;
  const meta = metaOf(schema)!;
  return { part: 'facts', field, label: voice.say(meta.label), ...hintFor(meta, voice), mayBeNone: kindsOf(schema).mayBeNone, required: !(schema instanceof z.ZodOptional), value: valueOf(schema, field, voice) };
}

// A fee has a dozen fields and needs two of them: the usual ones stand first, in the order in which an officer thinks of them.
const atOnce: Readonly<Record<string, readonly string[]>> = {
  offices: ['names', 'phone', 'email', 'hours', 'address', 'accessible'], documents: ['id', 'form', 'when'], fees: ['amount', 'per', 'when', 'payment'], channels: ['type', 'office', 'url'], appeal: ['body', 'days', 'count', 'from'], forms: ['url', 'file', 'language', 'format'], outputs: ['type', 'validity'], applicantDeadlines: ['days', 'count', 'from'], sources: ['url', 'seen', 'kind'],
};

const languageOwn: ReadonlySet<string> = new Set(['alsoCalled']);

/** The lists of words in which a row of one language is the row of the others at the same place. */
export const listsByPlace: ReadonlySet<string> = new Set(Object.entries(textWords.shape).flatMap(([field, schema]) => (kindsOf(schema).isList && !languageOwn.has(field) ? [field] : [])));

function textElement(field: string, voice: Voice): TextElement {
  if (field === 'body') return { part: 'text', field, label: voice.say(editWords.body), hint: voice.say(editWords.bodyHint), mayBeNone: false, kind: 'body' };
  const schema = (textWords.shape as Record<string, z.ZodType>)[field]!;
  const meta = metaOf(schema)!;
  const { kinds, isList, mayBeNone } = kindsOf(schema);
  const [inner] = kinds;
  const said = { part: 'text' as const, field, label: voice.say(meta.label), ...hintFor(meta, voice), mayBeNone };
  if (isList) return { ...said, kind: languageOwn.has(field) ? 'own-lines' : 'lines' };
  if (inner instanceof z.ZodRecord) return { ...said, kind: 'map' };
  if (inner instanceof z.ZodEnum) return { part: 'text', field, label: said.label, mayBeNone, kind: 'choice', choices: inner.options.map((value) => choiceOf(field, String(value), voice)) };
  const longest = (inner as z.ZodString).maxLength ?? undefined;
  return { ...said, kind: longest !== undefined && longest <= 300 ? 'line' : 'words', ...(longest === undefined ? {} : { longest }) };
}

function choiceOf(field: string, value: string, voice: Voice): Choice {
  const { words } = valueInWords(field, value, voice);
  const ofField = field === 'unseen' ? metaOf((serviceFacts.shape as Record<string, z.ZodType>)[value] ?? (textWords.shape as Record<string, z.ZodType>)[value]!) : undefined;
  return { value, label: words ?? (ofField ? voice.say(ofField.label) : value) };
}

/** A field of the model as a value of the form; what may be “none” is asked for without it, for the answer is chosen before. */
function valueOf(schema: z.ZodType, field: string, voice: Voice): FormValue {
  const meta = metaOf(schema);
  const plain = unwrapped(schema);
  // Words in each language have the names of their languages.
  const inWords = meta ? { title: voice.say(meta.label), ...described(meta, voice) } : isLanguage(field) ? { title: voice.say(editWordsWith.language(field)) } : {};
  const leaf = (kind: InputKind, more: Partial<FormValue> = {}): FormValue => ({ schema: { ...jsonOf(plain), ...inWords }, kind, ...more });
  const from = meta?.refersTo;

  if (plain instanceof z.ZodUnion) return unionOf(plain, field, leaf, from, voice, schema);
  if (plain instanceof z.ZodObject) {
    const fields = Object.fromEntries(Object.entries(plain.shape as Record<string, z.ZodType>).map(([name, inner]) => [name, valueOf(inner, name, voice)]));
    const required = Object.entries(plain.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => (inner instanceof z.ZodOptional ? [] : [name]));
    return { schema: { type: 'object', ...inWords, properties: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.schema])), required }, kind: 'object', fields };
  }
  if (plain instanceof z.ZodArray) {
    const item = valueOf(plain.element as z.ZodType, field, voice);
    const list = { type: 'array', ...inWords, items: item.schema };
    if (item.kind === 'object') return { schema: list, kind: 'rows', item: atOnce[field] ? { ...item, atOnce: atOnce[field] } : item };
    return { schema: list, kind: 'choices', ...(from ?? item.from ? { from: (from ?? item.from)! } : {}), ...(item.choices ? { choices: item.choices } : {}) };
  }
  if (plain instanceof z.ZodEnum) return leaf('choice', { choices: plain.options.map((value) => choiceOf(field, String(value), voice)) });
  if (plain instanceof z.ZodLiteral) return leaf('flag');
  if (plain instanceof z.ZodBoolean) return leaf('yesno');
  if (plain instanceof z.ZodNumber) return leaf('number');
  if (from === 'files') return leaf('file', { from });
  if (from !== undefined) return leaf('choice', { from });
  if (field === 'when') return leaf('condition');
  // The ids of an entry's own parts are no concern of an officer: the form makes them, and keeps those that are there.
  if (field === 'id' || field === 'note') return leaf('own-id', { first: field === 'note' ? 'note' : String(meta?.example ?? 'id') });
  if (field === 'field') return leaf('choice', { choices: Object.entries(serviceFacts.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => partsOf(name, inner, voice)) });
  if (field === 'unit') return leaf('choice', { from: 'units' });
  if ((plain as { format?: string | null }).format === 'date') return leaf('date');
  if (jsonOf(plain).pattern === timeOfDayPattern.source) return leaf('time');
  if (meta?.example !== undefined && /^https?:/.test(String(meta.example))) return leaf('address');
  return leaf('line');
}

function unionOf(plain: z.ZodUnion, field: string, leaf: (kind: InputKind, more?: Partial<FormValue>) => FormValue, from: string | undefined, voice: Voice, schema: z.ZodType): FormValue {
  const options = plain.options as z.ZodType[];
  const rows = options.find((option) => option instanceof z.ZodArray && unwrapped(option.element as z.ZodType) instanceof z.ZodObject);
  if (rows) return { ...valueOf(rows, field, voice), schema: { ...valueOf(rows, field, voice).schema, title: leaf('rows').schema.title } };
  if (options.some((option) => option instanceof z.ZodNumber)) return leaf('amount');
  if (from !== undefined) return { schema: { type: 'array', title: leaf('choices').schema.title, items: { type: 'string' } }, kind: 'choices', from, oneOrMore: true };
  const literals = options.flatMap((option) => (option instanceof z.ZodLiteral ? [String(option.value)] : []));
  const meta = metaOf(schema);
  return { ...leaf('length'), ...(literals.includes('unlimited') ? { unlimited: true } : {}), schema: { title: meta && voice.say(meta.label) } };
}

// `timeLimit` and `timeLimit.decision`: what sources may contradict each other on.
function partsOf(name: string, schema: z.ZodType, voice: Voice): Choice[] {
  const meta = metaOf(schema);
  const inner = unwrapped(schema);
  if (!meta) return [];
  const own = { value: name, label: voice.say(meta.label) };
  return inner instanceof z.ZodObject && name !== 'review'
    ? [own, ...Object.entries(inner.shape as Record<string, z.ZodType>).map(([part, field]) => ({ value: `${name}.${part}`, label: `${own.label} › ${voice.say(metaOf(field)!.label)}` }))]
    : [own];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner ? unwrapped(inner) : schema;
}

function jsonOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _schema, default: _default, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', override: ({ jsonSchema }) => { for (const key of ownWords) delete (jsonSchema as Record<string, unknown>)[key]; delete jsonSchema.format; } }) as Record<string, unknown>;
  return json;
}
const ownWords = ['label', 'hint', 'example', 'cpsv', 'schema', 'sdg', 'thing', 'refersTo'] as const;

function described(meta: FieldMeta, voice: Voice): { description?: string } {
  const { hint } = hintFor(meta, voice);
  return hint ? { description: hint } : {};
}

// Hints also speak to those who write the files by hand: what says how a file is written is no use in a form.
function hintFor(meta: FieldMeta, voice: Voice): { hint?: string } {
  if (!meta.hint || aboutIds.test(meta.hint.en)) return {};
  const hint = inForm(meta.hint)[voice.route.language];
  return hint ? { hint: voice.write(hint, voice.route.language).text } : {};
}
const aboutIds = /\b(?:an?|the) id\b/i;

function inForm(hint: InEachLanguage): InEachLanguage {
  const sentences = (words: string) => words.split(/(?<=[.;])\s+/).filter((sentence) => !ofFiles.test(sentence)).join(' ').replace(/;$/, '.');
  return inEach((language) => sentences(hint[language]));
}
const ofFiles = /^[a-z-]+: |“(?:none|when|fees|conflicts|output|applicantDeadline|unlimited|fees: none)”|„(?:none|when|fees|conflicts|output|applicantDeadline|unlimited|fees: none)“|\.(?:yaml|md)\b|\b(?:true|false|calendar|unconfirmed|granted|official|days, hours|days, orë)\b|ISO 8601|npm run/;
