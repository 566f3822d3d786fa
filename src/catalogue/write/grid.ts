import { officialLanguages, type Language, type OfficialLanguage } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { workbookWords } from '#languages/words/workbook.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { compare } from '../model/problem.ts';
import { listNames, type ListName } from '../model/vocabulary.ts';
import { addedLanguages, choiceWordsOf, noneTexts, plainly, sheetFor, sheets, valueSeparator, wordsKey, type Column, type OwnService, type Sheet } from '../model/workbook.ts';

export type Cell = string | number | undefined;

/** The rows of a sheet below its headings. */
export interface Grid {
  sheet: Sheet;
  rows: Cell[][];
}

type Fields = Readonly<Record<string, unknown>>;

/** Services as rows of sheets, in the words of an officer's language; with columns for the languages that the institution added, or any of them where none is named. */
export function gridsOf(services: readonly OwnService[], catalogue: Catalogue, language: Language, institution?: string): Grid[] {
  const added = addedLanguages(catalogue.institutions.filter(({ id }) => institution === undefined || id === institution), services);
  const sorted = [...services].sort((a, b) => compare(a.institution, b.institution) || compare(a.service, b.service));
  return sheets.map((sheet) => sheetFor(sheet, added)).map((sheet) => ({ sheet, rows: sorted.flatMap((service) => rowsOf(sheet, service).map((row) => sheet.columns.map((column) => cellOf(column, row(column), catalogue, service, language)))) }));
}

type Row = (column: Column) => unknown;

function rowsOf(sheet: Sheet, service: OwnService): Row[] {
  const items = sheet.key === 'services' ? [(column: Column) => valueAt(column.language ? wordsAsFields(service, column) : service.facts, column)] : itemsOf(sheet, service);
  return items.map((value) => (column) => (column.path[0] === 'institution' && !column.language ? service.institution : column.path[0] === 'service' && !column.language ? service.service : value(column)));
}

function wordsAsFields({ texts }: OwnService, { language }: Column): Fields {
  return { [language!]: texts[language!] ?? {} };
}

function valueAt(holder: unknown, { path, kind }: Column): unknown {
  let value = holder;
  for (const step of path) value = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields)[step] : undefined;
  return kind === 'none' ? (value === 'none' ? 'none' : undefined) : value;
}

function itemsOf(sheet: Sheet, service: OwnService): Row[] {
  const facts = sheet.facts ? listIn(service.facts[sheet.facts]) : [];
  if (sheet.key === 'words') return orphansOf(service);
  if (sheet.words?.by === 'order') {
    const { field } = sheet.words;
    const lines = officialLanguages.map((language) => listIn(service.texts[language]?.[field]));
    const length = Math.max(facts.length, ...lines.map((list) => list.length));
    return Array.from({ length }, (_, index) => (column) => (column.language ? lines[officialLanguages.indexOf(column.language)]![index] : valueAt(facts[index], column)));
  }
  if (!sheet.facts) {
    const { field } = sheet.words!;
    return keysOf(service, field).map((key) => (column) => (column.language ? wordsFor(service, column.language, field, key) : key));
  }
  const key = sheet.keyColumn;
  return facts.map((item, index) => (column) => {
    if (!column.language) return valueAt(item, column);
    const id = (item as Fields)[key!];
    // A document that stands twice has its words once.
    return facts.findIndex((other) => (other as Fields)[key!] === id) === index ? wordsFor(service, column.language, sheet.words!.field, String(id)) : undefined;
  });
}

function orphansOf(service: OwnService): Row[] {
  return Object.entries(wordsKey).flatMap(([field, key]) => {
    const known = new Set(listIn(service.facts[field]).map((item) => String((item as Fields)[key])));
    return keysOf(service, field).filter((id) => !known.has(id)).map((id): Row => (column) => (column.language ? wordsFor(service, column.language, field, id) : column.path[0] === 'field' ? field : id));
  });
}

function keysOf(service: OwnService, field: string): string[] {
  return [...new Set(officialLanguages.flatMap((language) => Object.keys((service.texts[language]?.[field] ?? {}) as object)))];
}

function wordsFor(service: OwnService, language: OfficialLanguage, field: string, key: string): unknown {
  return (service.texts[language]?.[field] as Fields | undefined)?.[key];
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function cellOf(column: Column, value: unknown, catalogue: Catalogue, service: OwnService, language: Language): Cell {
  if (value === undefined) return undefined;
  if (value === 'none' && column.mayBeNone) return workbookWords.none[language];
  switch (column.kind) {
    case 'number': return value as number;
    case 'yes': return workbookWords[value ? 'yes' : 'no'][language];
    case 'duration': return typeof value === 'string' ? value : rangeOf(value as { min?: string; max: string });
    case 'choices': return (Array.isArray(value) ? value : [value]).map((one) => withWords(column, String(one), catalogue, service, language)).join('\n');
    default: return column.refersTo || column.choices ? withWords(column, String(value), catalogue, service, language) : plainly(value) as string | undefined;
  }
}

function rangeOf({ min, max }: { min?: string; max: string }): string {
  return `${min ? `${min} ` : ''}– ${max}`;
}

function withWords(column: Column, id: string, catalogue: Catalogue, service: OwnService, language: Language): string {
  const words = column.choices ? choiceWordsOf(column)?.[id]?.[language] : column.refersTo && namesIn(column.refersTo, catalogue, language, service.institution).get(id);
  return words && column.path[0] !== 'institution' ? `${id}${valueSeparator}${words.replace(/\s+/g, ' ')}` : id;
}

/** The ids that a column may hold, each with its words; empty where they are free. Units and offices are those of one institution, or of all. */
export function namesIn(target: string, { vocabularies, institutions, concepts, services }: Catalogue, language: Language, institution?: string): ReadonlyMap<string, string | undefined> {
  if ((listNames as readonly string[]).includes(target) && target !== 'units') return new Map([...vocabularies[target as ListName]].map(([id, { words }]) => [id, words[language]]));
  if (target === 'units' || target === 'offices') {
    const asked = institutions.filter(({ id }) => institution === undefined || id === institution);
    return new Map(asked.flatMap(({ facts }) => (facts[target] ?? []).map(({ id, names }) => [id, (names ?? vocabularies.units.get(id)?.words)?.[language]] as const)).sort(([a], [b]) => compare(a, b)));
  }
  if (target === 'institutions') return new Map(institutions.map(({ id, facts }) => [id, facts.names[language]]));
  if (target === 'concepts') return new Map(concepts.map(({ id, texts }) => [id, texts[language]?.title]));
  if (target === 'servicesOrConcepts') return new Map([...services.filter((one) => institution === undefined || one.institution === institution), ...concepts].map(({ id, texts }) => [id, texts[language]?.title] as const).sort(([a], [b]) => compare(a, b)));
  return new Map();
}

/** The heading of a column in an officer's language; words carry their language. */
export function headingOf(column: Column, language: Language): string {
  const { label } = column.meta;
  return column.language ? `${label[language]} (${valueWords.procedureLanguage[column.language][language]}${column.kind === 'none' && noneTexts.has(column.path[1]!) ? `, ${workbookWords.noneOnly[language]}` : ''})` : column.kind === 'none' ? `${label[language]} (${workbookWords.noneOnly[language]})` : label[language];
}

/** What stands in the note of a heading. */
export function noteOf(column: Column, language: Language): string {
  const { hint, example } = column.meta;
  const how = column.kind === 'none' ? workbookWords.noneHint[language](workbookWords.none[language]) : column.kind === 'duration' ? workbookWords.durationHint[language] : column.kind === 'choices' ? workbookWords.choicesHint[language] : column.kind === 'date' ? workbookWords.dateHint[language] : undefined;
  const shown = example === undefined || typeof example === 'object' || column.kind === 'none' ? undefined : `${workbookWords.example[language]}: ${String(example)}`;
  return [column.kind === 'none' ? undefined : hint?.[language], how, shown, workbookWords.emptyHint[language]].filter(Boolean).join('\n');
}
