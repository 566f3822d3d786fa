import { z } from 'zod';
import { furtherLanguages, isFurtherLanguage, languages, officialLanguages, type FurtherLanguage, type InEachLanguage, type OfficialLanguage } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { innerOf, metaOf, type FieldMeta } from './field.ts';
import type { InstitutionFacts } from './institution.ts';
import { compare } from './problem.ts';
import { serviceFacts } from './service.ts';
import { none } from './values.ts';
import { textWords } from './text.ts';

/** How a cell is written and read. */
export type CellKind = 'words' | 'number' | 'date' | 'yes' | 'choice' | 'choices' | 'duration' | 'none';

export interface Column {
  /** Says what the column is, whatever its heading is called: `fees/amount`. */
  key: string;
  /** Where the value stands in the item or record; the first step is the language for words. */
  path: readonly string[];
  kind: CellKind;
  meta: FieldMeta;
  /** Language of the words in this column. */
  language?: OfficialLanguage;
  /** The word list, or the units and offices, that its ids are in. */
  refersTo?: string;
  choices?: readonly string[];
  /** The cell may say that there is none. */
  mayBeNone?: boolean;
  /** The cell may say that something lasts for ever. */
  mayBeUnlimited?: boolean;
  /** One value stands for a list of one. */
  oneOrMore?: boolean;
}

/** A sheet: one row for each service, or one for each item of a list. */
export interface Sheet {
  key: string;
  label: InEachLanguage;
  columns: readonly Column[];
  /** The list of facts whose items are its rows. */
  facts?: string;
  /** The words that belong to its rows: a list by order, or a map by the id of the item. */
  words?: { field: string; by: 'order' | 'key' };
  /** The column that holds the key of the words. */
  keyColumn?: string;
}

/** The version of this layout: a workbook of another version is read by its keys, and what is missing is said. */
export const workbookVersion = 1;

/** The first two columns of every sheet. */
export const identity = ['institution', 'service'] as const;

/** Fields that no workbook holds: a command writes them. */
const beyondWorkbook: ReadonlySet<string> = new Set(['translatedFrom']);

type Fields = Readonly<Record<string, unknown>>;

/** A service's own words and facts, without what it inherits. The Markdown of a text stands under `body`. */
export interface OwnService {
  institution: string;
  service: string;
  facts: Fields;
  texts: Readonly<Partial<Record<OfficialLanguage, Fields>>>;
}

const bodyMeta: FieldMeta = {
  label: { sq: 'Teksti i lirë', sr: 'Slobodan tekst', en: 'Free text' },
  hint: { sq: 'Tekst në Markdown, ku duhet.', sr: 'Tekst u Markdownu, gde treba.', en: 'Text in Markdown, where needed.' },
};
const keyMeta: FieldMeta = { label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' } };
const fieldMeta: FieldMeta = { label: { sq: 'Fusha', sr: 'Polje', en: 'Field' } };
const identityMeta: Readonly<Record<(typeof identity)[number], FieldMeta>> = {
  institution: { label: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' }, hint: { sq: 'Emri i dosjes së institucionit, si prishtina.', sr: 'Ime fascikle institucije, kao prishtina.', en: 'The name of the institution’s folder, like prishtina.' }, refersTo: 'institutions' },
  service: { label: { sq: 'Shërbimi', sr: 'Usluga', en: 'Service' }, hint: { sq: 'Emri i dosjes së shërbimit: shkronja të vogla a–z, shifra dhe viza lidhëse; nuk ndryshon më.', sr: 'Ime fascikle usluge: mala slova a–z, cifre i crtice; više se ne menja.', en: 'The name of the service’s folder: small letters a–z, digits and hyphens; it never changes.' }, example: 'birth-extract' },
};

const factFields = Object.entries(serviceFacts.shape as Record<string, z.ZodType>);
const textFields = Object.entries(textWords.shape as Record<string, z.ZodType>).filter(([field]) => !beyondWorkbook.has(field));

/** Lists of facts that have a sheet of their own, in the order of the model. */
export const factLists: readonly string[] = factFields.filter(([, schema]) => itemOf(schema)).map(([field]) => field);
/** Those of them that may be “none”. */
export const noneLists: ReadonlySet<string> = new Set(factFields.filter(([, schema]) => itemOf(schema) && bare(schema) instanceof z.ZodUnion).map(([field]) => field));
const kindOfText = (schema: z.ZodType): 'single' | 'list' | 'map' => (bare(schema) instanceof z.ZodArray || bare(schema) instanceof z.ZodUnion ? 'list' : bare(schema) instanceof z.ZodRecord ? 'map' : 'single');
export const textLists: readonly string[] = textFields.filter(([, schema]) => kindOfText(schema) === 'list').map(([field]) => field);
const textMaps: readonly string[] = textFields.filter(([, schema]) => kindOfText(schema) === 'map').map(([field]) => field);
/** Lists of words that may be “none”. */
export const noneTexts: ReadonlySet<string> = new Set(textFields.filter(([, schema]) => bare(schema) instanceof z.ZodUnion).map(([field]) => field));
/** The field of an item by which its words are found. */
export const wordsKey: Readonly<Record<string, string>> = { documents: 'id', fees: 'id', forms: 'id', outputs: 'id', applicantDeadlines: 'id', conflicts: 'note' };
/** Maps whose words have a sheet of their own; the words of others stand beside their item. */
const ownMaps = textMaps.filter((field) => !Object.hasOwn(wordsKey, field));

/** Every sheet of a workbook, made from the model: a new field of it is a new column here. It has a column for each language that institutions may add, too. */
export const sheets: readonly Sheet[] = [
  { key: 'services', label: { sq: 'Shërbimet', sr: 'Usluge', en: 'Services' }, columns: [...identityOf('services'), ...serviceColumns()] },
  ...factLists.map(sheetOfFacts),
  ...textLists.filter((field) => !factLists.includes(field)).map((field): Sheet => ({ key: field, label: labelOf(textSchema(field)), words: { field, by: 'order' }, columns: [...identityOf(field), ...wordColumns(field, textSchema(field))] })),
  ...ownMaps.map((field): Sheet => ({ key: field, label: labelOf(textSchema(field)), words: { field, by: 'key' }, keyColumn: 'key', columns: [...identityOf(field), column(`${field}/key`, ['key'], { kind: 'words', meta: keyMeta }), ...wordColumns(field, textSchema(field))] })),
  // Words whose item comes from the concept have no row of their own.
  { key: 'words', label: { sq: 'Fjalë të tjera', sr: 'Ostale reči', en: 'Other words' }, keyColumn: 'key', columns: [...identityOf('words'), column('words/field', ['field'], { kind: 'choice', meta: fieldMeta, choices: Object.keys(wordsKey) }), column('words/key', ['key'], { kind: 'words', meta: keyMeta }), ...wordColumns('words', textSchema('notes'))] },
];

/** A sheet with columns for those languages alone that the institutions added. */
export function sheetFor(sheet: Sheet, added: readonly FurtherLanguage[]): Sheet {
  return { ...sheet, columns: sheet.columns.filter(({ language }) => language === undefined || !isFurtherLanguage(language) || added.includes(language)) };
}

/** The languages that institutions added, or that their services have texts in. */
export function addedLanguages(institutions: readonly { facts: Pick<InstitutionFacts, 'languages' | 'names'> }[], services: readonly Pick<OwnService, 'texts'>[]): FurtherLanguage[] {
  return furtherLanguages.filter((language) => institutions.some(({ facts }) => facts.languages?.includes(language) || facts.names[language] !== undefined) || services.some(({ texts }) => texts[language] !== undefined));
}

function identityOf(sheet: string): Column[] {
  return identity.map((name) => column(`${sheet}/${name}`, [name], { kind: 'words', meta: identityMeta[name], ...(identityMeta[name].refersTo ? { refersTo: identityMeta[name].refersTo } : {}) }));
}

function serviceColumns(): Column[] {
  const facts = factFields.flatMap(([field, schema]) => (itemOf(schema)
    ? noneLists.has(field) ? [column(`services/${field}`, [field], { kind: 'none', meta: metaOf(schema)!, mayBeNone: true })] : []
    : leaves(schema, [field], 'services')));
  const singles = textFields.filter(([, schema]) => kindOfText(schema) === 'single');
  const lacking = [...noneTexts].flatMap((field) => officialLanguages.map((language) => column(`services/${language}.${field}`, [language, field], { kind: 'none', meta: metaOf(textSchema(field))!, language, mayBeNone: true })));
  const words = [...singles, ['body', undefined] as const].flatMap(([field, schema]) => officialLanguages.map((language) => column(`services/${language}.${field}`, [language, field], { ...(schema ? cellOf(schema)! : { kind: 'words' as const }), meta: schema ? metaOf(schema)! : bodyMeta, language })));
  return [...facts, ...words, ...lacking];
}

function sheetOfFacts(field: string): Sheet {
  const schema = (serviceFacts.shape as Record<string, z.ZodType>)[field]!;
  const own = textFields.find(([name]) => name === field)?.[1];
  const words = own ? { field, by: textMaps.includes(field) ? 'key' as const : 'order' as const } : undefined;
  return {
    key: field, label: labelOf(own && words?.by === 'order' ? own : schema), facts: field, ...(words ? { words } : {}), ...(wordsKey[field] ? { keyColumn: wordsKey[field] } : {}),
    columns: [...identityOf(field), ...Object.entries((bare(itemOf(schema)!) as z.ZodObject).shape as Record<string, z.ZodType>).flatMap(([name, inner]) => leaves(inner, [name], field)), ...(own ? wordColumns(field, own) : [])],
  };
}

function wordColumns(sheet: string, schema: z.ZodType): Column[] {
  return officialLanguages.map((language) => column(`${sheet}/${language}`, [language], { kind: 'words', meta: metaOf(schema)!, language }));
}

function textSchema(field: string): z.ZodType {
  return (textWords.shape as Record<string, z.ZodType>)[field]!;
}

function labelOf(schema: z.ZodType): InEachLanguage {
  return metaOf(schema)!.label;
}

function column(key: string, path: readonly string[], rest: Omit<Column, 'key' | 'path'>): Column {
  return { key, path, ...rest };
}

// Objects inside a record lie flat beside each other: timeLimit.decision.days.
function leaves(schema: z.ZodType, path: readonly string[], sheet: string, within?: InEachLanguage): Column[] {
  const inner = bare(schema);
  const meta = metaOf(schema) ?? keyMeta;
  if (inner instanceof z.ZodObject) return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) => leaves(field, [...path, name], sheet, meta.label));
  const cell = cellOf(schema);
  const label = within ? (Object.fromEntries(languages.map((language) => [language, `${within[language]}: ${meta.label[language]}`])) as InEachLanguage) : meta.label;
  return cell ? [column(`${sheet}/${path.join('.')}`, path, { ...cell, meta: { ...meta, label } })] : [];
}

function cellOf(schema: z.ZodType): Pick<Column, 'kind' | 'choices' | 'refersTo' | 'mayBeNone' | 'mayBeUnlimited' | 'oneOrMore'> | undefined {
  const inner = bare(schema);
  const refersTo = metaOf(schema)?.refersTo;
  const refers = refersTo ? { refersTo } : {};
  if (inner instanceof z.ZodEnum) return { kind: 'choice', choices: inner.options as string[] };
  if (inner instanceof z.ZodBoolean || (inner instanceof z.ZodLiteral && inner.value === true)) return { kind: 'yes' };
  if (inner instanceof z.ZodNumber) return { kind: 'number' };
  if (inner instanceof z.ZodISODate) return { kind: 'date' };
  if (inner instanceof z.ZodArray) {
    const item = bare(inner.element as z.ZodType);
    return { kind: 'choices', ...refers, ...(item instanceof z.ZodEnum ? { choices: item.options as string[] } : {}) };
  }
  if (inner instanceof z.ZodUnion) {
    const options = (inner.options as z.ZodType[]).map(bare);
    if (options.some((option) => option instanceof z.ZodArray)) return { kind: 'choices', oneOrMore: true, ...refers };
    if (options.some((option) => option instanceof z.ZodNumber)) return { kind: 'number', mayBeNone: true };
    return { kind: 'duration', ...(options.some((option) => option instanceof z.ZodLiteral && option.value === 'unlimited') ? { mayBeUnlimited: true as const } : {}) };
  }
  return inner instanceof z.ZodString ? { kind: 'words', ...refers } : undefined;
}

// The object that a list consists of; undefined where a field is no list of objects.
function itemOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodUnion) return (inner.options as z.ZodType[]).includes(none) ? (inner.options as z.ZodType[]).map(itemOf).find(Boolean) : undefined;
  return inner instanceof z.ZodArray && bare(inner.element as z.ZodType) instanceof z.ZodObject ? (inner.element as z.ZodType) : undefined;
}

function bare(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner ? bare(inner) : schema;
}

/** The fields of a service by name – `fees`, `sr.steps` – as they are compared: without blanks around words, without what holds nothing. */
export function fieldsOf({ facts, texts }: Pick<OwnService, 'facts' | 'texts'>): Map<string, unknown> {
  const entries = [
    ...Object.entries(facts),
    ...officialLanguages.flatMap((language) => Object.entries(texts[language] ?? {}).filter(([field]) => !beyondWorkbook.has(field)).map(([field, value]) => [`${language}.${field}`, value] as const)),
  ].map(([field, value]) => [field, plainly(value, field)] as const);
  return new Map(entries.filter(([, value]) => value !== undefined).sort(([a], [b]) => compare(a, b)));
}

/** A value as it is compared: keys in one order, no blanks around words, one for a list of one where both are allowed; undefined for what holds nothing. */
export function plainly(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\r\n?/g, '\n').trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => plainly(item));
    // A step that says nothing keeps its place among others, and is nothing at the end; elsewhere an item without a value does not exist.
    if (field === 'steps') {
      const last = items.findLastIndex((item) => item !== undefined);
      return last < 0 ? undefined : items.slice(0, last + 1).map((item) => item ?? {});
    }
    const kept = items.filter((item) => item !== undefined);
    return kept.length === 0 ? undefined : field === 'contact' && kept.length === 1 ? kept[0] : kept;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const kept = Object.entries(value).map(([key, inner]) => [key, plainly(inner)] as const).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => compare(a, b));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Between the id of a value and its words: `id-card · letërnjoftim`. */
export const valueSeparator = ' · ';

const wordsOfChoice: Readonly<Record<string, Readonly<Record<string, InEachLanguage>>>> = {
  status: valueWords.status, form: valueWords.form, silence: valueWords.silence, count: valueWords.count, from: valueWords.from, per: valueWords.per, by: valueWords.by, 'sources.kind': valueWords.sourceKind, language: valueWords.procedureLanguage, languages: valueWords.procedureLanguage,
};

/** The words of the fixed values of a column; undefined where none are known. */
export function choiceWordsOf({ key, path }: Column): Readonly<Record<string, InEachLanguage>> | undefined {
  return wordsOfChoice[key.replace('/', '.')] ?? wordsOfChoice[path.at(-1)!];
}

/** Rows above the first service: the keys, which are hidden, and the headings. */
export const headingRows = 2;
/** Rows of services or items that a sheet may hold. */
export const mostRows = 20_000;
/** The hidden pages: words to choose from, and what was exported. */
export const listsPageName = 'katalogu_lists';
export const basePageName = 'katalogu';
/** The first cell of the page that says what was exported. */
export const sheetMark = 'katalogu-workbook';
